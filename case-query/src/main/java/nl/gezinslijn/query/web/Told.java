package nl.gezinslijn.query.web;

import java.util.List;

/**
 * An event told in the reader's language.
 *
 * @param topic of its lifecycle, as {@code term}: it colours the line
 */
record Told(String topic, String title, List<Fact> facts) {

    /** @param quoted in somebody's own words */
    record Fact(String label, String value, boolean quoted) {}
}
