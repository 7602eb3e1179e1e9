package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.ACCEPT_HANDOVER;
import static nl.gezinslijn.casefile.Action.COMPLETE_HANDOVER;
import static nl.gezinslijn.casefile.Action.OFFER_HANDOVER;
import static nl.gezinslijn.casefile.Action.RECORD_AFTERCARE_CONTACT;
import static nl.gezinslijn.casefile.Action.RECORD_NO_HANDOVER;
import static nl.gezinslijn.casefile.Action.RECORD_RELAPSE;
import static nl.gezinslijn.casefile.Action.REFUSE_HANDOVER;
import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.casefile.Rule.HAND_1;
import static nl.gezinslijn.casefile.Rule.HAND_2;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.handover.AcceptHandover;
import nl.gezinslijn.command.handover.CompleteHandover;
import nl.gezinslijn.command.handover.OfferHandover;
import nl.gezinslijn.command.handover.RecordAftercareContact;
import nl.gezinslijn.command.handover.RecordNoHandover;
import nl.gezinslijn.command.handover.RecordRelapse;
import nl.gezinslijn.command.handover.RefuseHandover;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import org.jspecify.annotations.Nullable;

/** Warm handover and aftercare. */
final class HandoverBodies {

    static final Topic TOPIC = new Topic(
            "Handover",
            "Warm handover (overdracht) and aftercare (nazorg)",
            List.of(
                    withFields(
                            OFFER_HANDOVER,
                            "/{caseId}/handovers",
                            Offer.class,
                            "Offer the family's help to a named worker",
                            HAND_1),
                    bare(
                            ACCEPT_HANDOVER,
                            "/{caseId}/handovers/{number}/acceptances",
                            t -> new AcceptHandover(t.theNumber()),
                            "The worker accepts",
                            HAND_1),
                    withFields(
                            REFUSE_HANDOVER,
                            "/{caseId}/handover-refusals",
                            Refusal.class,
                            "The worker or the family will not",
                            HAND_1),
                    bare(
                            RECORD_NO_HANDOVER,
                            "/{caseId}/handover-shortages",
                            t -> new RecordNoHandover(),
                            "No worker can be found; the reason says why",
                            HAND_1),
                    bare(
                            COMPLETE_HANDOVER,
                            "/{caseId}/handovers/{number}/completions",
                            t -> new CompleteHandover(t.theNumber()),
                            "The worker goes on from here; aftercare begins",
                            HAND_1),
                    withFields(
                            RECORD_AFTERCARE_CONTACT,
                            "/{caseId}/aftercare-contacts",
                            AftercareContact.class,
                            "Record a contact in aftercare"),
                    withFields(
                            RECORD_RELAPSE,
                            "/{caseId}/relapses",
                            Relapse.class,
                            "The family fell back: coaching goes on",
                            HAND_2,
                            COACH_2,
                            COACH_3,
                            COACH_5,
                            INTY_2)));

    private HandoverBodies() {}

    /**
     * @param worker name of the worker it is offered to
     * @param account account id of that worker, where there is one
     */
    public record Offer(
            @NotBlank @Size(max = 200) String worker,
            @NotBlank @Size(max = 120) String organisation,
            @Size(max = 64) @Nullable String account)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new OfferHandover(target.text("HandoverOffered.worker", worker), organisation, account);
        }
    }

    /** @param handover number of the offer; left out when the family refused before any worker was asked */
    public record Refusal(
            @Min(1) @Nullable Integer handover, @NotNull RefusedBy by) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RefuseHandover(handover, by);
        }
    }

    /** @param minutes time spent with or for the family */
    public record AftercareContact(
            @NotNull @Min(0) @Max(1440) Integer minutes,
            @Size(max = 8000) @Nullable String note) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordAftercareContact(minutes, target.textOrNull("AftercareContactHeld.note", note));
        }
    }

    /**
     * @param coach account id of a new coach, together with the organisation; left out for the same one
     * @param intensity left out for the one of before
     */
    public record Relapse(
            @Size(max = 64) @Nullable String coach,
            @Size(max = 80) @Nullable String organisation,
            @Size(max = 64) @Nullable String intensity)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordRelapse(coach, organisation, intensity);
        }
    }
}
