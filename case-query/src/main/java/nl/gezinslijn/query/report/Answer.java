package nl.gezinslijn.query.report;

/** A report, and the cases behind its figures. */
public record Answer<R>(R report, Counted counted) {}
