package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.VenrayTeam.COORDINATOR;
import static nl.gezinslijn.standalone.demo.VenrayTeam.PROCESS_LEAD;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The turns for the worse that some lives take: help stagnates, or a child may not be safe. */
final class VenrayTurns {

    /** Days from the first sign to the last answer. */
    private static final int ROOM_FOR_STAGNATION = 75;

    private static final int ROOM_FOR_WORRIES = 100;

    private final VenrayCase family;
    private final Dice dice;
    private final CaseDiary diary;
    private int referrals;

    private VenrayTurns(VenrayCase family) {
        this.family = family;
        this.dice = family.dice();
        this.diary = family.diary();
    }

    /** For children from school age on, once there is a plan. */
    static void tell(VenrayCase family, LocalDate agreedOn) {
        int turn = family.dice().below(100);
        LocalDate first = agreedOn.plusDays(14);
        boolean atSchool = !family.household().fitting(List.of("{kind}"), first).isEmpty();
        int chance = family.isClosed() ? 5 : 10;
        if (atSchool && turn < chance) {
            day(family, first, ROOM_FOR_STAGNATION, 3).ifPresent(new VenrayTurns(family)::stagnate);
        } else if (atSchool && turn < 2 * chance) {
            day(family, first, ROOM_FOR_WORRIES, 5).ifPresent(new VenrayTurns(family)::worry);
        }
    }

    /** Early enough to be settled before the end; in the last weeks for a family that is still helped then. */
    private static Optional<LocalDate> day(VenrayCase family, LocalDate first, int room, int lastWeeks) {
        LocalDate last = family.isClosed() ? family.end().minusDays(room) : family.end();
        LocalDate from =
                family.isClosed() || first.isAfter(last.minusWeeks(lastWeeks)) ? first : last.minusWeeks(lastWeeks);
        int days = (int) ChronoUnit.DAYS.between(from, last);
        return days > 0 ? Optional.of(family.later(from, 0, days)) : Optional.empty();
    }

    private void stagnate(LocalDate day) {
        Body matter = Body.on(day).with("matter", family.say(VenrayTrouble.STAGNATION, day));
        diary.add(day, family.coachOn(day), "raise-escalation", matter);
        LocalDate solved = family.later(day, 10, 20);
        Worker by = COORDINATOR;
        if (dice.percent(40)) {
            diary.add(
                    solved, COORDINATOR, "raise-escalation", 1, Body.on(solved).with("matter", VenrayTrouble.HIGHER));
            solved = family.later(solved, 10, 30);
            by = PROCESS_LEAD;
        }
        boolean leftOpen = "ended-by-family".equals(family.outline().closureReason());
        if (leftOpen) {
            solved = family.later(family.end(), 5, 12);
        }
        Body outcome = Body.on(solved).with("outcome", family.say(VenrayTrouble.SOLVED, solved));
        diary.add(solved, leftOpen ? COORDINATOR : by, "resolve-escalation", 1, outcome);
    }

    private void worry(LocalDate day) {
        if (dice.percent(15)) {
            LocalDate answered = report(day, true);
            afterwards(answered);
            return;
        }
        LocalDate advised = family.later(day, 1, 5);
        LocalDate talked = family.later(advised, 2, 7);
        LocalDate weighed = family.later(talked, 1, 5);
        LocalDate decided = family.later(weighed, 1, 4);
        step(1, day, Body.on(day));
        step(2, advised, Body.on(advised));
        if (dice.percent(50)) {
            refer(advised, "advice", false, family.say(VenrayTrouble.ADVICE, advised));
            answer(advised, "advice-given", null);
        }
        boolean leftOut = dice.percent(17);
        step(
                3,
                talked,
                Body.on(talked)
                        .with("leftOut", leftOut ? true : null)
                        .with("reason", leftOut ? family.household().word(VenrayTrouble.TALK_LEFT_OUT) : null));
        step(4, weighed, Body.on(weighed));
        boolean needed = dice.percent(60);
        step(
                5,
                decided,
                Body.on(decided).with("reportingNeeded", needed).with("helpPossible", !needed || dice.percent(50)));
        if (needed) {
            afterwards(report(decided, false));
        }
    }

    private void step(int step, LocalDate day, Body body) {
        boolean noTalk = body.fields().containsKey("leftOut");
        diary.add(
                day,
                family.coachOn(day),
                "take-meldcode-step",
                body.with("step", step)
                        .with("note", noTalk ? null : family.say(VenrayTrouble.STEPS.get(step - 1), day)));
    }

    /** Veilig Thuis answers within five working days, or a little later. */
    private LocalDate report(LocalDate day, boolean acute) {
        refer(day, "report", acute, null);
        LocalDate answered = OfficeCalendar.after(day, dice.percent(70) ? dice.between(2, 5) : dice.between(6, 9));
        answer(
                answered,
                dice.pick(List.of("safe-enough", "help-arranged", "help-arranged", "investigation-started")),
                family.say(VenrayTrouble.ANSWERS, answered));
        return answered;
    }

    private void refer(LocalDate day, String kind, boolean acute, @Nullable String note) {
        referrals++;
        diary.add(
                day,
                family.coachOn(day),
                "refer-to-protection",
                Body.on(day)
                        .with("body", "veilig-thuis")
                        .with("kind", kind)
                        .with("acuteDanger", acute ? true : null)
                        .with("note", note)
                        .with("reason", acute ? family.household().word(VenrayTrouble.ACUTE) : VenrayTrouble.GROUND));
    }

    private void answer(LocalDate day, String outcome, @Nullable String note) {
        diary.add(
                day,
                family.coachOn(day),
                "record-protection-outcome",
                referrals,
                Body.on(day).with("outcome", outcome).with("note", note));
    }

    /** Now and then the youth consultant brings the family to the Beschermingstafel. */
    private void afterwards(LocalDate answered) {
        if (!dice.percent(35)) {
            return;
        }
        LocalDate asked = family.later(answered, 3, 8);
        LocalDate held = family.later(asked, 6, 12);
        referrals++;
        diary.add(
                asked,
                PROCESS_LEAD,
                "refer-to-protection",
                Body.on(asked)
                        .with("body", "beschermingstafel")
                        .with("kind", "consultation")
                        .with("reason", VenrayTrouble.GROUND));
        diary.add(
                held,
                PROCESS_LEAD,
                "record-protection-outcome",
                referrals,
                Body.on(held).with("outcome", "help-arranged").with("note", VenrayTrouble.AT_THE_TABLE));
    }
}
