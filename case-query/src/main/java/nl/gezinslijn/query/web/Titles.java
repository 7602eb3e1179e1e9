package nl.gezinslijn.query.web;

import nl.gezinslijn.inspection.Framework;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.programme.Programmes;

/** What programmes and frameworks are called; the id where there is no such one any more. */
record Titles(Programmes programmes, Frameworks frameworks, Words words) {

    public String programme(String id) {
        return programmes.newest(id).map(words::title).orElse(id);
    }

    public String framework(String id) {
        return frameworks.newest(id).map(Framework::label).map(words::label).orElse(id);
    }
}
