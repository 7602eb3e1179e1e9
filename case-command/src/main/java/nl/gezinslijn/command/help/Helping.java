package nl.gezinslijn.command.help;

import static nl.gezinslijn.command.Refused.unless;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Help.Bridging;
import nl.gezinslijn.casefile.Help.Provision;
import nl.gezinslijn.casefile.Help.Referral;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;

/** REF-1 and what goes on beside the coaching. */
final class Helping {

    private Helping() {}

    static List<CaseEvent> refer(Refer c, Situation s) {
        unless(!c.organisation().isBlank(), Rule.REF_1, "a referral names the organisation");
        Codes.check("provision", c.provision(), s.programme().codes().provisions());
        return List.of(new FamilyReferred(
                s.file().help().referralsMade() + 1, c.direction(), c.organisation(), c.provision(), c.note()));
    }

    static List<CaseEvent> endReferral(EndReferral c, Situation s) {
        Referral referral = referral(c.referral(), s);
        notBefore(referral.on(), s);
        return List.of(new ReferralEnded(c.referral(), c.outcome()));
    }

    static List<CaseEvent> beginBridging(BeginBridging c, Situation s) {
        if (c.referral() != null) {
            notBefore(referral(c.referral(), s).on(), s);
        }
        return List.of(new BridgingBegun(s.file().help().bridgingsBegun() + 1, c.referral()));
    }

    static List<CaseEvent> endBridging(EndBridging c, Situation s) {
        known("bridging", c.bridging(), s.file().help().bridgingsBegun());
        Bridging bridging = s.file()
                .help()
                .bridging(c.bridging())
                .orElseThrow(() -> new Refused(Rule.STATE_1, "bridging " + c.bridging() + " has ended"));
        notBefore(bridging.since(), s);
        return List.of(new BridgingEnded(c.bridging()));
    }

    static List<CaseEvent> noteProvision(NoteProvision c, Situation s) {
        Codes.check("provision", c.provision(), s.programme().codes().provisions());
        return List.of(new ProvisionNoted(s.file().help().provisionsNoted() + 1, c.provision(), c.organisation()));
    }

    static List<CaseEvent> endProvision(EndProvision c, Situation s) {
        known("provision", c.provision(), s.file().help().provisionsNoted());
        Provision provision = s.file()
                .help()
                .provision(c.provision())
                .orElseThrow(() -> new Refused(Rule.STATE_1, "provision " + c.provision() + " has ended"));
        notBefore(provision.since(), s);
        return List.of(new ProvisionEnded(c.provision()));
    }

    static List<CaseEvent> prevented(RecordPreventedProvision c, Situation s) {
        Codes.check("provision", c.provision(), s.programme().codes().provisions());
        return List.of(new ProvisionPrevented(c.provision()));
    }

    private static Referral referral(int number, Situation s) {
        known("referral", number, s.file().help().referralsMade());
        return s.file()
                .help()
                .referral(number)
                .orElseThrow(() -> new Refused(Rule.REF_1, "referral " + number + " has ended"));
    }

    private static void known(String what, int number, int given) {
        if (number < 1 || number > given) {
            throw new NotFound(what + " " + number);
        }
    }

    private static void notBefore(LocalDate begun, Situation s) {
        unless(!s.on().isBefore(begun), Rule.TIME_1, "occurredOn " + s.on() + " is before it began on " + begun);
    }
}
