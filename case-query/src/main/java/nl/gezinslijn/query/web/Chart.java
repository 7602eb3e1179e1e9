package nl.gezinslijn.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a chart shows; how it looks is for the script to say.
 *
 * @param kind {@code bars} (lying, stacked), {@code lines} or {@code columns}
 * @param categories along the axis of names or time
 * @param mark null for none
 * @param caps null for none
 */
record Chart(
        String kind,
        List<String> categories,
        List<Series> series,
        @Nullable Mark mark,
        @Nullable Caps caps) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Chart(String kind, List<String> categories, List<Series> series) {
        this(kind, categories, series, null, null);
    }

    /**
     * @param colour name of a colour of the page, as {@code active}
     * @param links where each value leads to; empty where they lead nowhere
     */
    record Series(String name, String colour, List<Integer> values, List<String> links) {}

    /** @param after how many categories come before the line */
    record Mark(int after, String label) {}

    /** The highest that was agreed for each category; null for those of which it was not. */
    record Caps(String name, List<@Nullable Integer> values) {}

    /** For an attribute of the page. */
    String json() {
        return JSON.writeValueAsString(this);
    }
}
