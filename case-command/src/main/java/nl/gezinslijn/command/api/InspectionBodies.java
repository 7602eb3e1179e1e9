package nl.gezinslijn.command.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.gezinslijn.command.office.OfficeCommand;
import nl.gezinslijn.command.office.OfficeCommand.OpenInspection;
import nl.gezinslijn.command.office.OfficeCommand.PublishInspection;
import nl.gezinslijn.command.office.OfficeCommand.RecordFinding;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import org.jspecify.annotations.Nullable;

/** What an inspector hands in. */
final class InspectionBodies {

    private InspectionBodies() {}

    /**
     * @param programme id of the programme looked at
     * @param framework id of the framework it is judged by
     * @param from first day looked at
     * @param to last day looked at
     */
    public record Opening(
            @NotBlank @Size(max = 64) String programme,
            @NotBlank @Size(max = 64) String framework,
            @NotNull LocalDate from,
            @NotNull LocalDate to)
            implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OpenInspection(programme, framework, from, to);
        }
    }

    /** @param mark code of the framework's mark */
    public record Finding(
            @NotBlank @Size(max = 64) String mark,
            @NotNull Verdict verdict,
            @Size(max = 10_000) @Nullable String text) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new RecordFinding(mark, verdict, target.textOrNull("FindingRecorded.text", text));
        }
    }

    public record Publication() implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new PublishInspection();
        }
    }
}
