package nl.gezinslijn.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads any other YAML document of the service as strictly as a programme: every field written, none unknown. */
public final class StrictYaml {

    private StrictYaml() {}

    /**
     * @param file its name, for messages
     * @param type its components are the fields, as those of {@link Programme}
     * @throws IllegalArgumentException with every fault, when there is one
     */
    public static <T extends Record> T read(String file, String text, Class<T> type) {
        List<Fault> faults = new ArrayList<>();
        JsonNode tree = YamlText.parse(new ProgrammeSource(file, text), faults);
        T read = tree == null
                ? null
                : RecordReader.read(tree, type, file, faults).get("", type);
        if (read == null || !faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        return read;
    }
}
