package nl.gezinslijn.command.intake;

import static nl.gezinslijn.command.Refused.unless;

import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Members;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;

/** INT-4 and the first conversations: what is asked, what is needed, who is there. */
final class Conversations {

    private Conversations() {}

    static List<CaseEvent> intake(RecordIntake c, Situation s) {
        List<FamilyMember> newcomers = new ArrayList<>();
        for (int i = 0; i < c.newMembers().size(); i++) {
            FamilyMember newcomer = Registrations.sealed(c.newMembers().get(i));
            boolean known = s.intake().hasMember(newcomer.personId())
                    || newcomers.stream().anyMatch(m -> m.personId().equals(newcomer.personId()));
            if (known) {
                throw new InvalidField("newMembers[" + i + "].personId", "is a member already");
            }
            newcomers.add(newcomer);
        }
        List<String> newIds = newcomers.stream().map(FamilyMember::personId).toList();
        Members.check(
                "present", c.present().stream().filter(p -> !newIds.contains(p)).toList(), s);
        for (String domain : c.lifeDomains()) {
            Codes.check("lifeDomains", domain, s.programme().codes().lifeDomains());
        }
        return List.of(new IntakeHeld(c.present(), newcomers, c.need(), c.network(), c.supporters(), c.lifeDomains()));
    }

    static List<CaseEvent> kitchenTable(RecordKitchenTable c, Situation s) {
        Members.check("present", c.present(), s);
        boolean wantsJoint = s.file().complexity().complex();
        unless(
                c.jointly() || !wantsJoint || s.hasReason(),
                Rule.INT_4,
                "this case is complex: the talk is held jointly, or the reason says why not");
        return List.of(new KitchenTableTalkHeld(c.jointly(), c.present(), c.note()));
    }
}
