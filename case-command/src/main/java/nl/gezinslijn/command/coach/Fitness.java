package nl.gezinslijn.command.coach;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Leads.ProcessLead;
import nl.gezinslijn.casefile.Parties.Party;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.programme.Programme.Code;

/** COACH-3, COACH-5 and DIR-2: whether this coach may take this case. Needs the coach's record. */
public final class Fitness {

    private Fitness() {}

    /** @throws Refused when the coach may not */
    public static void check(String coach, String organisation, Situation s) {
        CoachRecord record = s.around().coach(coach);
        independent(record, organisation, s);
        qualified(record, s);
        ProcessLead lead = s.file().leads().processLead();
        unless(
                lead == null || !lead.account().equals(coach),
                Rule.DIR_2,
                "the process lead gives no care in the case, and so does not coach it");
    }

    private static void independent(CoachRecord record, String organisation, Situation s) {
        List<Party> parties = s.file().parties().involvedOn(s.on());
        switch (s.programme().coach().independence()) {
            case NONE -> {}
            case OF_PARTIES ->
                unless(
                        parties.stream().noneMatch(p -> organisation.equals(p.organisation())),
                        Rule.COACH_3,
                        "the coach is independent of the parties in the case, and works for one of them");
            case OF_CARE_PROVIDERS ->
                unless(
                        !record.careProvider()
                                && parties.stream()
                                        .noneMatch(p -> p.careProvider() && organisation.equals(p.organisation())),
                        Rule.COACH_3,
                        "the coach is independent of care providers, and this one is or works for one");
        }
    }

    private static void qualified(CoachRecord record, Situation s) {
        List<String> missing = s.programme().coach().qualifications().stream()
                .map(Code::code)
                .filter(code -> !record.qualified(code, s.on()))
                .toList();
        unless(
                missing.isEmpty(),
                Rule.COACH_5,
                "on " + s.on() + " this coach has no valid " + String.join(", ", missing));
    }
}
