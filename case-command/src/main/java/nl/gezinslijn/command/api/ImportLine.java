package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of an old register: an action as somebody did it then, one JSON object a line.
 *
 * @param key names the line for ever, so that reading a file twice doubles nothing
 * @param caseId the case; a registration opens it; null for what is recorded outside cases
 * @param about the coach's account or the programme's id, for what is recorded outside cases
 * @param action as {@code request-extension}
 * @param number of the extension, escalation or referral the action speaks of
 * @param recordedAt when the old register recorded it
 * @param body of the action, as in the API
 */
public record ImportLine(
        @NotBlank @Size(min = 16, max = 200) String key,
        @Nullable UUID caseId,
        @Size(max = 64) @Nullable String about,
        @NotBlank String action,
        @Min(1) @Nullable Integer number,
        @NotNull Instant recordedAt,
        @NotNull @Valid By by,

        @NotNull @Schema(type = "object", description = "As the body of the action in this API")
        ObjectNode body) {

    /** Who did it then. The role as {@code process-lead}. */
    public record By(
            @NotBlank @Size(max = 64) String id,
            @NotBlank @Size(max = 32) String role,
            @NotBlank @Size(max = 80) String organisation) {}
}
