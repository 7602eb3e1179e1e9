package nl.gezinslijn.command.record;

import static nl.gezinslijn.command.Refused.unless;

import java.time.Duration;
import java.util.List;
import nl.gezinslijn.casefile.Relation;
import nl.gezinslijn.casefile.Relation.Supply;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.RecordEvent.EmergencyAccessTaken;

/** ACC-1: who opens a case in an emergency, why, and for how long. */
final class Emergencies {

    /** Ours: long enough to read a file and to phone about it. */
    private static final Duration LASTS = Duration.ofHours(1);

    private Emergencies() {}

    static List<CaseEvent> open(Situation s) {
        unless(s.hasReason(), Rule.ACC_1, "the reason says what the emergency is");
        Actor actor = s.actor();
        unless(
                !Relation.exists(
                        s.file(),
                        actor.id(),
                        actor.role(),
                        actor.organisation(),
                        Supply.of(s.programme(), actor.organisation())),
                Rule.ACC_1,
                "this account sees the case without an emergency");
        unless(s.on().equals(s.today()), Rule.ACC_1, "an emergency is of today");
        return List.of(new EmergencyAccessTaken(s.stamp().recordedAt().plus(LASTS)));
    }
}
