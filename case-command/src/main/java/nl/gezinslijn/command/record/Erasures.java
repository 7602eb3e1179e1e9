package nl.gezinslijn.command.record;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Members;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.RecordEvent.PersonErased;

/**
 * REC-2: whose data can be made unreadable, and when a request is refused. The key is destroyed after this is stored.
 */
final class Erasures {

    private Erasures() {}

    static List<CaseEvent> erase(Erase c, Situation s) {
        String person = c.personId();
        if (person == null) {
            unless(
                    s.file().state() == CaseState.CLOSED || s.file().state() == CaseState.DECLINED,
                    Rule.REC_2,
                    "the case's text is erased only once the case has ended");
            unless(
                    s.hasReason(),
                    Rule.REC_2,
                    "the reason says that nobody with a right or a substantial interest objects");
            return s.file().records().textErased() ? List.of() : List.of(new CaseTextErased());
        }
        Members.check("personId", person, s);
        boolean done = s.file().records().erasedPersons().contains(person);
        return done ? List.of() : List.of(new PersonErased(person));
    }

    static List<CaseEvent> request(RequestErasure c, Situation s) {
        Members.check("personId", c.personId(), s);
        unless(s.stamp().onBehalfOf() != null, Rule.REC_2, "a request says on whose behalf it is recorded");
        return List.of(new ErasureRequested(c.personId()));
    }

    static List<CaseEvent> refuse(RefuseErasure c, Situation s) {
        Members.check("personId", c.personId(), s);
        unless(s.hasReason(), Rule.REC_2, "a refused erasure records its ground in the reason");
        return List.of(new ErasureRefused(c.personId()));
    }
}
