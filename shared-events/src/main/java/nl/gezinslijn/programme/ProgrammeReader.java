package nl.gezinslijn.programme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one programme, strictly: every field must be written (null where there is none) and be of its kind, and what it
 * says must make sense. All that is wrong is told at once.
 */
public final class ProgrammeReader {

    private ProgrammeReader() {}

    /** @throws InvalidProgrammeException with every fault, when there is one */
    public static Programme read(ProgrammeSource source) {
        Reading reading = tryRead(source);
        Programme programme = reading.programme();
        if (programme == null || !reading.faults().isEmpty()) {
            throw new InvalidProgrammeException(reading.faults());
        }
        return programme;
    }

    static Reading tryRead(ProgrammeSource source) {
        List<Fault> faults = new ArrayList<>();
        JsonNode tree = YamlText.parse(source, faults);
        if (tree == null) {
            return new Reading(null, faults);
        }
        Parts parts = RecordReader.read(tree, Programme.class, source.file(), faults);
        ProgrammeValidator.check(source.file(), parts, faults);
        ProgrammeConsistency.check(source.file(), parts, faults);
        return new Reading(parts.get("", Programme.class), faults);
    }

    /**
     * @param programme null where it could not be put together
     * @param faults empty when the programme can be used
     */
    record Reading(@Nullable Programme programme, List<Fault> faults) {}
}
