package nl.gezinslijn.standalone.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The lines of all families as one file: by the time they were recorded, each with a key of its own. */
final class RegisterFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RegisterFile() {}

    /** Lines of one instant stay in the order given. */
    static String write(String register, List<RegisterLine> lines) {
        List<RegisterLine> sorted = lines.stream()
                .sorted(Comparator.comparing(RegisterLine::recorded))
                .toList();
        return ndjson(IntStream.range(0, sorted.size())
                .mapToObj(i -> sorted.get(i).keyed(String.format(Locale.ROOT, "demo/%s/%06d", register, i + 1)))
                .toList());
    }

    /** One JSON object a line. */
    static String ndjson(List<?> values) {
        return values.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n", "", "\n"));
    }
}
