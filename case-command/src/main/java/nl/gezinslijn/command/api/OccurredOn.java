package nl.gezinslijn.command.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** The day it happened, as every body outside cases carries it. */
public record OccurredOn(@NotNull LocalDate occurredOn) {

    /** Names of these fields in a body. */
    static final List<String> FIELDS = List.of("occurredOn");
}
