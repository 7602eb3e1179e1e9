package nl.gezinslijn.command.escalation;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Escalations;
import nl.gezinslijn.casefile.Escalations.Escalation;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.programme.Programme.Rung;
import org.jspecify.annotations.Nullable;

/** ESC-1: to the next rung; skipping one needs a reason; each rung keeps its own start and end. */
final class Ladder {

    private Ladder() {}

    static List<CaseEvent> raise(RaiseEscalation c, Situation s) {
        List<Rung> ladder = s.programme().ladder();
        Escalations escalations = s.file().escalations();
        Integer number = c.escalation();
        int next = 0;
        if (number != null) {
            Escalation open = open(number, s);
            sinceThen(open, s);
            next = index(ladder, open.current().rung()) + 1;
            unless(next < ladder.size(), Rule.ESC_1, "this escalation is on the highest rung of the ladder");
        }
        int wanted = c.rung() == null ? next : known(ladder, c.rung());
        unless(
                wanted >= next,
                Rule.ESC_1,
                "an escalation only goes up; next is " + ladder.get(next).code());
        unless(
                wanted == next || s.hasReason(),
                Rule.ESC_1,
                "skipping " + ladder.get(next).code() + " needs a reason");
        return List.of(new EscalationRaised(
                number == null ? escalations.raised() + 1 : number,
                ladder.get(wanted).code(),
                c.matter()));
    }

    static List<CaseEvent> answer(AnswerEscalation c, Situation s) {
        sinceThen(open(c.escalation(), s), s);
        return List.of(new EscalationAnswered(c.escalation(), c.answer()));
    }

    static List<CaseEvent> resolve(ResolveEscalation c, Situation s) {
        sinceThen(open(c.escalation(), s), s);
        return List.of(new EscalationResolved(c.escalation(), c.outcome()));
    }

    private static Escalation open(int number, Situation s) {
        Escalations escalations = s.file().escalations();
        if (number < 1 || number > escalations.raised()) {
            throw new NotFound("escalation " + number);
        }
        return escalations
                .open(number)
                .orElseThrow(() -> new Refused(Rule.ESC_1, "escalation " + number + " has been resolved"));
    }

    private static void sinceThen(Escalation open, Situation s) {
        unless(
                !s.on().isBefore(open.current().since()),
                Rule.TIME_1,
                "occurredOn " + s.on() + " is before it came to this rung on "
                        + open.current().since());
    }

    private static int known(List<Rung> ladder, @Nullable String code) {
        int at = index(ladder, code);
        unless(
                at >= 0,
                Rule.ESC_1,
                "that is no rung of the ladder, which is "
                        + ladder.stream().map(Rung::code).collect(Collectors.joining(", ")));
        return at;
    }

    private static int index(List<Rung> ladder, @Nullable String code) {
        return ladder.stream().map(Rung::code).toList().indexOf(code);
    }
}
