package nl.gezinslijn.command.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and why: what every action's body carries beside its own fields.
 *
 * @param occurredOn the day it happened, in the programme's time zone
 * @param reason why, where a rule wants a reason
 * @param standInReason why somebody else than the case's coach does what is the coach's to do
 * @param onBehalfOf name of the person without an account who really did it
 */
public record Circumstances(
        @NotNull LocalDate occurredOn,
        @Size(max = 8000) @Nullable String reason,
        @Size(max = 8000) @Nullable String standInReason,
        @Size(max = 200) @Nullable String onBehalfOf) {

    /** Names of these fields in a body. */
    static final List<String> FIELDS = Arrays.stream(Circumstances.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
}
