package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.DrenthePilots.COORDINATOR;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.standalone.demo.Team.Tenure;

/** The turns for the worse in some families of the pilots: help stagnates, or children are not safe. */
final class DrentheTurns {

    private final List<Tenure> coaches;
    private final CaseDiary diary;
    private final Dice dice;

    private DrentheTurns(List<Tenure> coaches, CaseDiary diary, Dice dice) {
        this.coaches = coaches;
        this.diary = diary;
        this.dice = dice;
    }

    static void tell(DrentheDates dates, List<Tenure> coaches, CaseDiary diary, Dice dice) {
        LocalDate day = OfficeCalendar.onOrAfter(dates.startedOn().plusDays(dice.between(60, 75)));
        DrentheTurns turns = new DrentheTurns(coaches, diary, dice);
        switch (dates.family().turn()) {
            case STAGNATED -> turns.stagnate(day);
            case REPORTED -> turns.report(day);
            case INVESTIGATED -> turns.investigate(day);
            case NONE, REFUSED, ANSWERED_LATE -> {}
        }
    }

    private void stagnate(LocalDate day) {
        LocalDate higher = OfficeCalendar.after(day, dice.between(8, 12));
        LocalDate solved = OfficeCalendar.after(higher, dice.between(10, 20));
        Body matter = Body.on(day).with("matter", dice.pick(DrentheTexts.STAGNATION));
        diary.add(day, Team.coachOn(day, coaches), "raise-escalation", matter);
        diary.add(higher, COORDINATOR, "raise-escalation", 1, Body.on(higher).with("matter", DrentheTexts.HIGHER));
        diary.add(solved, COORDINATOR, "resolve-escalation", 1, Body.on(solved).with("outcome", DrentheTexts.SOLVED));
    }

    private void report(LocalDate day) {
        refer(day, Body.on(day).with("body", "amk").with("kind", "report").with("note", DrentheTexts.REPORTED));
        LocalDate answered = OfficeCalendar.after(day, dice.between(15, 35));
        answer(answered, Body.on(answered).with("outcome", "help-arranged").with("note", DrentheTexts.ANSWERED));
    }

    private void investigate(LocalDate day) {
        refer(
                day,
                Body.on(day)
                        .with("body", "raad")
                        .with("kind", "request-for-investigation")
                        .with("note", DrentheTexts.INVESTIGATION));
        LocalDate answered = OfficeCalendar.after(day, dice.between(15, 35));
        answer(
                answered,
                Body.on(answered).with("outcome", "measure-requested").with("note", DrentheTexts.INVESTIGATED));
    }

    private void refer(LocalDate day, Body body) {
        diary.add(day, Team.coachOn(day, coaches), "refer-to-protection", body.with("reason", DrentheTexts.GROUND));
    }

    private void answer(LocalDate day, Body body) {
        diary.add(day, Team.coachOn(day, coaches), "record-protection-outcome", 1, body);
    }
}
