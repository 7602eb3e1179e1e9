package nl.gezinslijn.command.protection;

import static nl.gezinslijn.command.Refused.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Meldcode;
import nl.gezinslijn.casefile.Protection.Awaited;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.programme.Programme.Protection.Body;
import nl.gezinslijn.programme.Programme.Protection.ReferralKind;
import org.jspecify.annotations.Nullable;

/** MELD-1 and MELD-2: to whom, after which steps, and by when an answer is due. */
final class Referrals {

    private Referrals() {}

    static List<CaseEvent> refer(ReferToProtection c, Situation s) {
        Body body = body(c.body(), s);
        ReferralKind kind = body.kinds().stream()
                .filter(k -> k.code().equals(c.kind()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Rule.MELD_2,
                        "that is not a kind of referral to " + body.code() + "; it takes "
                                + body.kinds().stream().map(ReferralKind::code).collect(Collectors.joining(", "))));
        if (kind.needsMeldcode()) {
            stepsTaken(c, s);
        }
        unless(
                s.hasReason(),
                Rule.CONS_1,
                "a protection referral needs no consent, and records its ground in the reason");
        return List.of(new ProtectionReferralMade(
                s.file().protection().made() + 1, c.body(), c.kind(), c.acuteDanger(), due(body, s), c.note()));
    }

    private static void stepsTaken(ReferToProtection c, Situation s) {
        Meldcode meldcode = s.file().meldcode();
        if (c.acuteDanger()) {
            unless(s.hasReason(), Rule.MELD_1, "reporting in acute danger, before the five steps, needs its reason");
            return;
        }
        unless(
                meldcode.completeOn(s.on()),
                Rule.MELD_1,
                "a report needs steps 1 to 5 on record; on record are "
                        + meldcode.steps().keySet());
        unless(
                Boolean.TRUE.equals(meldcode.reportingNeeded()),
                Rule.MELD_1,
                "step 5 decided that reporting is not needed: take step 5 again first");
    }

    private static @Nullable LocalDate due(Body body, Situation s) {
        Integer days = body.answerWithinWorkingDays();
        return days == null
                ? null
                : s.workingDays().after(s.on(), days, s.programme().holidays());
    }

    static List<CaseEvent> outcome(RecordProtectionOutcome c, Situation s) {
        Awaited awaited = awaited(c.referral(), s);
        Codes.check("outcome", c.outcome(), s.programme().protection().outcomes());
        unless(
                !s.on().isBefore(awaited.on()),
                Rule.TIME_1,
                "occurredOn " + s.on() + " is before the referral of " + awaited.on());
        return List.of(new ProtectionOutcomeRecorded(c.referral(), c.outcome(), c.note()));
    }

    private static Awaited awaited(int referral, Situation s) {
        if (referral < 1 || referral > s.file().protection().made()) {
            throw new NotFound("protection referral " + referral);
        }
        return s.file()
                .protection()
                .awaited(referral)
                .orElseThrow(() -> new Refused(Rule.MELD_2, "referral " + referral + " has its outcome already"));
    }

    private static Body body(String code, Situation s) {
        List<Body> bodies = s.programme().protection().bodies();
        return bodies.stream()
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Rule.MELD_2,
                        "that is not a protection body of this programme; it has "
                                + bodies.stream().map(Body::code).collect(Collectors.joining(", "))));
    }
}
