package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.ERASE;
import static nl.gezinslijn.casefile.Action.OPEN_IN_EMERGENCY;
import static nl.gezinslijn.casefile.Action.REFUSE_ERASURE;
import static nl.gezinslijn.casefile.Action.REQUEST_ERASURE;
import static nl.gezinslijn.casefile.Action.RETRACT_ENTRY;
import static nl.gezinslijn.casefile.Action.VOID_ENTRY;
import static nl.gezinslijn.casefile.Rule.ACC_1;
import static nl.gezinslijn.casefile.Rule.REC_1;
import static nl.gezinslijn.casefile.Rule.REC_2;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.record.Erase;
import nl.gezinslijn.command.record.OpenInEmergency;
import nl.gezinslijn.command.record.RefuseErasure;
import nl.gezinslijn.command.record.RequestErasure;
import nl.gezinslijn.command.record.RetractEntry;
import nl.gezinslijn.command.record.VoidEntry;
import org.jspecify.annotations.Nullable;

/** Retraction, voiding, erasure. */
final class RecordBodies {

    static final Topic TOPIC = new Topic(
            "Record keeping",
            "Retracting, voiding, erasing",
            List.of(
                    withFields(
                            RETRACT_ENTRY,
                            "/{caseId}/retractions",
                            Retraction.class,
                            "Take back a work entry that was wrong",
                            REC_1),
                    withFields(
                            VOID_ENTRY,
                            "/{caseId}/voidings",
                            Voiding.class,
                            "Undo a mistaken closure, extension or decline",
                            REC_1),
                    withFields(
                            REQUEST_ERASURE,
                            "/{caseId}/erasure-requests",
                            ErasureRequest.class,
                            "Record that somebody asked to erase; onBehalfOf says who",
                            REC_2),
                    withFields(
                            ERASE,
                            "/{caseId}/erasures",
                            Erasure.class,
                            "Make a person's data, or the case's text, unreadable for ever",
                            REC_2),
                    withFields(
                            REFUSE_ERASURE,
                            "/{caseId}/erasure-refusals",
                            ErasureRefusal.class,
                            "Refuse to erase; the reason gives the ground",
                            REC_2),
                    withFields(
                            OPEN_IN_EMERGENCY,
                            "/{caseId}/emergency-accesses",
                            EmergencyAccess.class,
                            "Open a case one has no relation with, to read it for an hour; the reason says why",
                            ACC_1)));

    private RecordBodies() {}

    /** @param entry sequence of the work entry that was wrong */
    public record Retraction(@NotNull @Min(0) Long entry) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RetractEntry(entry);
        }
    }

    /** @param entry sequence of the closure, granted extension or decline that was a mistake */
    public record Voiding(@NotNull @Min(0) Long entry) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new VoidEntry(entry);
        }
    }

    /** @param personId whose data; left out for the case's free text */
    public record ErasureRequest(@Nullable UUID personId) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RequestErasure(personId == null ? null : personId.toString());
        }
    }

    /** @param personId whose data; left out for the case's free text */
    public record Erasure(@Nullable UUID personId) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new Erase(personId == null ? null : personId.toString());
        }
    }

    /** @param personId whose data; left out for the case's free text */
    public record ErasureRefusal(@Nullable UUID personId) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RefuseErasure(personId == null ? null : personId.toString());
        }
    }

    /** Nothing beside the reason that every action may bring. */
    public record EmergencyAccess() implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new OpenInEmergency();
        }
    }
}
