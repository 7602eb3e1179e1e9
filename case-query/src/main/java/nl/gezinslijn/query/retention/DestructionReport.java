package nl.gezinslijn.query.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was erased in a programme, in the order of recording. Nothing of what it was.
 *
 * @param from first day
 * @param to last day
 */
public record DestructionReport(String programme, LocalDate from, LocalDate to, List<Destroyed> destroyed) {

    public DestructionReport {
        destroyed = List.copyOf(destroyed);
    }

    /** On what ground. */
    public enum Ground {
        /** The case was kept as long as it had to be. */
        RETENTION_OVER,
        /** Another: the reason of the entry says which, to who may read the case while its text is there. */
        STATED_IN_ENTRY
    }

    /**
     * One erasure.
     *
     * @param entry sequence of its record in the case's line
     * @param person id of the person whose data it was; absent for the case's text
     * @param by account
     */
    public record Destroyed(
            String caseId,
            long entry,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String person,

            LocalDate on,
            Instant recordedAt,
            String by,
            String role,
            String organisation,
            Ground ground) {}
}
