package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.ASSIGN_COACH;
import static nl.gezinslijn.casefile.Action.CHANGE_INTENSITY;
import static nl.gezinslijn.casefile.Action.NAME_CASE_LEAD;
import static nl.gezinslijn.casefile.Action.NAME_PROCESS_LEAD;
import static nl.gezinslijn.casefile.Action.START_COACHING;
import static nl.gezinslijn.casefile.Action.TRANSFER_COACH;
import static nl.gezinslijn.casefile.Rule.COACH_1;
import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.casefile.Rule.DIR_1;
import static nl.gezinslijn.casefile.Rule.DIR_2;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.casefile.Rule.INTY_5;
import static nl.gezinslijn.casefile.Rule.TERM_1;
import static nl.gezinslijn.casefile.Rule.WAIT_2;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.command.coach.StartCoaching;
import nl.gezinslijn.command.coach.TransferCoach;
import nl.gezinslijn.command.intensity.ChangeIntensity;
import nl.gezinslijn.command.lead.NameCaseLead;
import nl.gezinslijn.command.lead.NameProcessLead;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import org.jspecify.annotations.Nullable;

/** Assignment, transfer, start. */
final class CoachBodies {

    static final Topic TOPIC = new Topic(
            "Coach",
            "The coach (gezinscoach), how intensively the family is helped, case lead (casusregisseur) and process lead (procesregisseur)",
            List.of(
                    withFields(
                            ASSIGN_COACH,
                            "/{caseId}/coach-assignments",
                            Assignment.class,
                            "Give the family its coach",
                            COACH_1,
                            COACH_2,
                            COACH_3,
                            COACH_5,
                            WAIT_2,
                            DIR_2),
                    withFields(
                            TRANSFER_COACH,
                            "/{caseId}/coach-transfers",
                            Transfer.class,
                            "Let another coach take over; the new one counts from that date",
                            COACH_1,
                            COACH_2,
                            COACH_3,
                            COACH_5,
                            DIR_2),
                    withFields(
                            START_COACHING,
                            "/{caseId}/starts",
                            Start.class,
                            "Coaching starts, and with it the term",
                            TERM_1,
                            INTY_1,
                            INTY_2),
                    withFields(
                            CHANGE_INTENSITY,
                            "/{caseId}/intensity-changes",
                            IntensityChange.class,
                            "Help more or less intensively; the reason says why",
                            INTY_1,
                            INTY_2,
                            INTY_5),
                    withFields(
                            NAME_PROCESS_LEAD,
                            "/{caseId}/process-leads",
                            ProcessLead.class,
                            "Name who directs the process",
                            DIR_1,
                            DIR_2),
                    withFields(
                            NAME_CASE_LEAD,
                            "/{caseId}/case-leads",
                            CaseLead.class,
                            "Name who directs the content, together with the family",
                            DIR_1,
                            DIR_2)));

    private CoachBodies() {}

    /**
     * @param coach account id of the coach
     * @param outOfTurn code of the programme's reasons, when another than the first of the waiting list is taken
     */
    public record Assignment(
            @NotBlank @Size(max = 64) String coach,
            @NotBlank @Size(max = 80) String organisation,
            @Size(max = 64) @Nullable String outOfTurn)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new AssignCoach(coach, organisation, outOfTurn);
        }
    }

    /** @param coach account id of the coach who takes over */
    public record Transfer(
            @NotBlank @Size(max = 64) String coach,
            @NotBlank @Size(max = 80) String organisation) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new TransferCoach(coach, organisation);
        }
    }

    /** @param intensity left out for the programme's first */
    public record Start(@Size(max = 64) @Nullable String intensity) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new StartCoaching(intensity);
        }
    }

    /** @param overCapacity a coordinator lets it in although all places are taken; left out for no */
    public record IntensityChange(
            @NotBlank @Size(max = 64) String intensity,
            @Nullable Boolean overCapacity) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ChangeIntensity(intensity, Boolean.TRUE.equals(overCapacity));
        }
    }

    /**
     * @param person person id of the parent; left out for the own network and the coach
     * @param name of somebody of the own network
     * @param namedWith person id of the member of the family who named the lead too
     */
    public record CaseLead(
            @NotNull LeadKind kind,
            @Nullable UUID person,
            @Size(max = 200) @Nullable String name,
            @NotNull UUID namedWith)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new NameCaseLead(
                    kind,
                    person == null ? null : person.toString(),
                    target.textOrNull("CaseLeadNamed.name", name),
                    namedWith.toString());
        }
    }

    /** @param account account id of the process lead */
    public record ProcessLead(
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 80) String organisation) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new NameProcessLead(account, organisation);
        }
    }
}
