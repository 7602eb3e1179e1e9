package nl.gezinslijn.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of one test, a line of JSON.
 *
 * @param form {@code short} or {@code long}
 * @param times how often the thing was done that the scenario is about
 * @param found null, as the next two, where no ledger was held against a store
 * @param why it failed or was skipped
 * @param at when it began, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRecord(
        String scenario,
        String test,
        String form,
        Outcome outcome,
        long times,
        @Nullable Long found,
        @Nullable Long lost,
        @Nullable Long unknown,
        double seconds,
        @Nullable String why,
        String at,
        int cores,
        String java) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How a run ended. */
    public enum Outcome {
        /** And nobody has heard of it since, unless another line says so. */
        BEGUN,
        HELD,
        BROKEN,
        SKIPPED
    }

    void appendTo(Path file) {
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(this) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RunRecord> read(List<String> lines) {
        return lines.stream().map(line -> JSON.readValue(line, RunRecord.class)).toList();
    }

    /** Simple name of the class of the test. */
    String testClass() {
        return test.substring(0, test.indexOf('.'));
    }
}
