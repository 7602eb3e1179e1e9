package nl.gezinslijn.query.report;

/** A report that can also be had as a table. */
public interface Tabular {

    /** The figures that its readers compare, row by row. */
    Table table();
}
