package nl.gezinslijn.query.report;

/** Something measured in a case. */
interface OfCase {
    String caseId();
}
