package nl.gezinslijn.command.party;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Leads.ProcessLead;
import nl.gezinslijn.casefile.Parties.Party;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.programme.Programme.CoachProfile.Independence;

/**
 * COACH-3 and DIR-2 from the side of the party: who comes in may not undo the independence of coach or process lead.
 */
final class Involvement {

    private Involvement() {}

    static List<CaseEvent> involve(InvolveParty c, Situation s) {
        Codes.check("kind", c.kind(), s.programme().codes().partyKinds());
        Codes.check("mandatedService", c.mandatedService(), s.programme().plan().mandatedServices());
        String organisation = c.organisation();
        if (organisation != null) {
            unless(
                    s.programme().coach().independence() != Independence.OF_PARTIES
                            || !organisation.equals(s.file().coaching().organisation()),
                    Rule.COACH_3,
                    "the coach is independent of the parties in the case, and works for this one");
            ProcessLead lead = s.file().leads().processLead();
            unless(
                    !c.careProvider() || lead == null || !organisation.equals(lead.organisation()),
                    Rule.DIR_2,
                    "the process lead gives no care in the case, and works for this care provider");
        }
        return List.of(new PartyInvolved(
                s.file().parties().involved() + 1,
                c.kind(),
                organisation,
                c.name(),
                c.contact(),
                c.careProvider(),
                c.mandatedService()));
    }

    static List<CaseEvent> release(ReleaseParty c, Situation s) {
        Party party = party(c.party(), s);
        unless(party.until() == null, Rule.STATE_1, "party " + c.party() + " has been released");
        unless(
                !s.on().isBefore(party.since()),
                Rule.TIME_1,
                "occurredOn " + s.on() + " is before it was involved on " + party.since());
        return List.of(new PartyReleased(c.party()));
    }

    static Party party(int number, Situation s) {
        return s.file().parties().party(number).orElseThrow(() -> new NotFound("party " + number));
    }
}
