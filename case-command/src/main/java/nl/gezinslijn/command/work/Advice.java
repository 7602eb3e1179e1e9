package nl.gezinslijn.command.work;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Members;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.party.Consents;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.WorkEvent.CaseConferenceHeld;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import org.jspecify.annotations.Nullable;

/** CONS-1 where advice is asked or services meet: with the family named, only on a consent in force. */
final class Advice {

    private Advice() {}

    static List<CaseEvent> consultation(RecordConsultation c, Situation s) {
        Codes.check("consultant", c.consultant(), s.programme().codes().consultants());
        if (c.party() != null) {
            Consents.inForce(c.party(), purpose(c.purpose()), s);
        } else {
            unless(
                    c.purpose() == null,
                    Rule.CONS_1,
                    "advice with the family named is asked of a party of the case, on its consent");
        }
        return List.of(new ConsultationHeld(c.consultant(), c.party(), c.purpose(), c.minutes(), c.note()));
    }

    static List<CaseEvent> conference(RecordCaseConference c, Situation s) {
        Members.check("members", c.members(), s);
        if (c.parties().isEmpty() && c.purpose() != null) {
            throw new InvalidField("purpose", "is for sharing with a party at the table, and there is none");
        }
        for (int party : c.parties()) {
            Consents.inForce(party, purpose(c.purpose()), s);
        }
        return List.of(new CaseConferenceHeld(c.parties(), c.members(), c.purpose(), c.minutes(), c.note()));
    }

    private static String purpose(@Nullable String purpose) {
        if (purpose == null) {
            throw new InvalidField("purpose", "says what is shared for");
        }
        return purpose;
    }
}
