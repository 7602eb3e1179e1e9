package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.command.office.OfficeAction.HOLD_GROUP_TRAINING;
import static nl.gezinslijn.command.office.OfficeAction.LEAVE_OFFICE;
import static nl.gezinslijn.command.office.OfficeAction.OPEN_INSPECTION;
import static nl.gezinslijn.command.office.OfficeAction.PROFILE_COACH;
import static nl.gezinslijn.command.office.OfficeAction.PUBLISH_INSPECTION;
import static nl.gezinslijn.command.office.OfficeAction.RECORD_COUNT;
import static nl.gezinslijn.command.office.OfficeAction.RECORD_FINDING;
import static nl.gezinslijn.command.office.OfficeAction.RECORD_QUALIFICATION;
import static nl.gezinslijn.command.office.OfficeAction.RETURN_SURVEY;
import static nl.gezinslijn.command.office.OfficeAction.SEND_SURVEYS;
import static nl.gezinslijn.command.office.OfficeAction.SET_CASELOAD_CAP;
import static nl.gezinslijn.command.office.OfficeAction.SET_INTENSITY_CAPACITY;
import static nl.gezinslijn.command.office.OfficeAction.TAKE_OFFICE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.office.OfficeAction;
import nl.gezinslijn.command.office.OfficeCommand;
import nl.gezinslijn.event.OfficeEvent.Answer;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;

/** What is recorded outside cases, as resources. */
final class OfficeBodies {

    static final List<OfficeResource> ALL = List.of(
            coach(
                    PROFILE_COACH,
                    "/profiles",
                    Profile.class,
                    "Whom a coach works for, and whether care is given",
                    COACH_3),
            coach(
                    RECORD_QUALIFICATION,
                    "/qualifications",
                    Qualification.class,
                    "A qualification and its days",
                    COACH_5),
            coach(SET_CASELOAD_CAP, "/caseload-caps", Cap.class, "The coach's own cap; null lifts it", COACH_2),
            programme(SET_INTENSITY_CAPACITY, "/intensity-capacities", Capacity.class, "The number of places", INTY_2),
            programme(TAKE_OFFICE, "/staff", Taking.class, "Somebody is in office in a role", INTY_1),
            programme(LEAVE_OFFICE, "/staff-departures", Leaving.class, "Somebody left that office"),
            programme(SEND_SURVEYS, "/surveys-sent", Sending.class, "Surveys went out"),
            programme(RETURN_SURVEY, "/survey-returns", Return.class, "One survey came back; never tied to a case"),
            programme(HOLD_GROUP_TRAINING, "/group-trainings", Training.class, "A group training was held"),
            programme(RECORD_COUNT, "/counts", Count.class, "Anything else the programme counts"),
            new OfficeResource(
                    OPEN_INSPECTION,
                    "/v1/inspections",
                    InspectionBodies.Opening.class,
                    "An inspector begins to look at a programme over a period",
                    List.of()),
            inspection(
                    RECORD_FINDING,
                    "/findings",
                    InspectionBodies.Finding.class,
                    "What was found at one mark; a later one takes its place"),
            inspection(
                    PUBLISH_INSPECTION,
                    "/publications",
                    InspectionBodies.Publication.class,
                    "The report is published, with the figures as they are known now"));

    private OfficeBodies() {}

    static Optional<OfficeResource> of(OfficeAction action) {
        return ALL.stream().filter(r -> r.action() == action).findFirst();
    }

    private static OfficeResource coach(
            OfficeAction action, String path, Class<? extends OfficeBody> fields, String summary, Rule... rules) {
        return new OfficeResource(action, "/v1/coaches/{about}" + path, fields, summary, List.of(rules));
    }

    private static OfficeResource programme(
            OfficeAction action, String path, Class<? extends OfficeBody> fields, String summary, Rule... rules) {
        return new OfficeResource(action, "/v1/programmes/{about}" + path, fields, summary, List.of(rules));
    }

    private static OfficeResource inspection(
            OfficeAction action, String path, Class<? extends OfficeBody> fields, String summary) {
        return new OfficeResource(action, "/v1/inspections/{about}" + path, fields, summary, List.of());
    }

    /** @param careProvider this coach, or the organisation, gives other care too */
    public record Profile(
            @NotBlank @Size(max = 80) String organisation,
            @NotNull Boolean careProvider) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.ProfileCoach(organisation, careProvider);
        }
    }

    /** @param validUntil last day; left out while it has no end */
    public record Qualification(
            @NotBlank @Size(max = 64) String qualification,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil)
            implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.RecordQualification(qualification, validFrom, validUntil);
        }
    }

    /** @param atMost left out for no cap of this coach's own */
    public record Cap(@Min(0) @Max(10_000) @Nullable Integer atMost) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.SetCaseloadCap(atMost);
        }
    }

    public record Capacity(
            @NotBlank @Size(max = 64) String intensity,
            @NotNull @Min(0) @Max(10_000) Integer upTo) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.SetIntensityCapacity(intensity, upTo);
        }
    }

    public record Taking(
            @NotBlank @Size(max = 64) String account,
            @NotNull Role role,
            @NotBlank @Size(max = 80) String organisation) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.TakeOffice(account, role, organisation);
        }
    }

    public record Leaving(
            @NotBlank @Size(max = 64) String account,
            @NotNull Role role) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.LeaveOffice(account, role);
        }
    }

    public record Sending(
            @NotBlank @Size(max = 64) String survey,
            @NotNull @Min(1) @Max(100_000) Integer number) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.SendSurveys(survey, number);
        }
    }

    public record Return(
            @NotBlank @Size(max = 64) String survey,
            @NotNull @Size(max = 100) List<@Valid @NotNull AnswerGiven> answers)
            implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.ReturnSurvey(
                    survey, answers.stream().map(AnswerGiven::answer).toList());
        }
    }

    /**
     * @param value a grade, a count, or 1 for yes and 0 for no
     * @param outOf of how many, where the question asks for a count out of a count
     * @param choice code of the question's choices
     */
    public record AnswerGiven(
            @NotBlank @Size(max = 64) String question,
            @Nullable Integer value,
            @Nullable Integer outOf,
            @Size(max = 64) @Nullable String choice) {
        Answer answer() {
            return new Answer(question, value, outOf, choice);
        }
    }

    public record Training(
            @NotBlank @Size(max = 64) String training,
            @NotNull @Min(0) @Max(100_000) Integer participants) implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.HoldGroupTraining(training, participants);
        }
    }

    /** @param of what, in a few words that name no person */
    public record Count(
            @NotBlank @Size(max = 64) String count,
            @NotNull @Min(0) @Max(10_000_000) Integer number,
            @Size(max = 120) @Nullable String of)
            implements OfficeBody {
        @Override
        public OfficeCommand command(Target target) {
            return new OfficeCommand.RecordCount(count, number, of);
        }
    }
}
