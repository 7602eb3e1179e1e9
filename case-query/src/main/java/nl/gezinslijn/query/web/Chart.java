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
 */
record Chart(
        String kind,
        List<String> categories,
        List<Series> series,
        @Nullable Mark mark) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param colour name of a colour of the page, as {@code active} */
    record Series(String name, String colour, List<Integer> values) {}

    /** @param after how many categories come before the line */
    record Mark(int after, String label) {}

    /** For an attribute of the page. */
    String json() {
        return JSON.writeValueAsString(this);
    }
}
