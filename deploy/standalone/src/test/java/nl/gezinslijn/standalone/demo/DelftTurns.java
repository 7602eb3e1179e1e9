package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.DelftTeam.ZORGREGISSEUR;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.standalone.demo.DelftFamilies.Turn;
import nl.gezinslijn.standalone.demo.Team.Tenure;

/** The turns for the worse in some families of Delft: it stagnates and goes up the ladder, or help is kept off. */
final class DelftTurns {

    private static final int THE_ESCALATION = 1;

    private final DelftDates dates;
    private final List<Tenure> coaches;
    private final Household household;
    private final CaseDiary diary;
    private final Dice dice;

    private DelftTurns(DelftDates dates, List<Tenure> coaches, Household household, CaseDiary diary, Dice dice) {
        this.dates = dates;
        this.coaches = coaches;
        this.household = household;
        this.diary = diary;
        this.dice = dice;
    }

    static void tell(DelftDates dates, List<Tenure> coaches, Household household, CaseDiary diary, Dice dice) {
        DelftTurns turns = new DelftTurns(dates, coaches, household, diary, dice);
        switch (dates.family().turn()) {
            case SECOND_RUNG, THIRD_RUNG, FOURTH_RUNG, STUCK -> turns.stagnate();
            case KEPT_OFF -> turns.keptOff(dates.end());
            case NONE, DECLINED -> {}
        }
    }

    /** Coach, zorgregisseur, team leaders and management, municipality (001 L66), as far as it takes. */
    private void stagnate() {
        Turn turn = dates.family().turn();
        LocalDate day = OfficeCalendar.onOrAfter(dates.startedOn().plusDays(dice.between(60, 90)));
        diary.add(day, coachOn(day), "raise-escalation", matter(day, dice.pick(DelftTexts.STAGNATION)));
        day = OfficeCalendar.after(day, dice.between(8, 12));
        raise(day, coachOn(day), DelftTexts.TO_ZORGREGISSEUR);
        day = OfficeCalendar.after(day, dice.between(2, 4));
        diary.add(
                day,
                ZORGREGISSEUR,
                "answer-escalation",
                THE_ESCALATION,
                Body.on(day).with("answer", dice.pick(DelftTexts.ANSWERS)));
        if (turn == Turn.STUCK) {
            return;
        }
        if (turn != Turn.SECOND_RUNG) {
            day = OfficeCalendar.after(day, dice.between(5, 10));
            raise(day, ZORGREGISSEUR, DelftTexts.TO_MANAGEMENT);
        }
        if (turn == Turn.FOURTH_RUNG) {
            day = OfficeCalendar.after(day, dice.between(15, 20));
            raise(day, ZORGREGISSEUR, DelftTexts.TO_MUNICIPALITY);
        }
        day = OfficeCalendar.after(day, dice.between(10, 20));
        diary.add(
                day,
                ZORGREGISSEUR,
                "resolve-escalation",
                THE_ESCALATION,
                Body.on(day).with("outcome", dice.pick(DelftTexts.SOLVED)));
    }

    private void raise(LocalDate day, Worker by, String matter) {
        diary.add(day, by, "raise-escalation", THE_ESCALATION, matter(day, matter));
    }

    private Body matter(LocalDate day, String matter) {
        return Body.on(day).with("matter", household.word(matter));
    }

    /** The coach is worried, the report to the AMK goes through Bureau Jeugdzorg, and then the family ends it. */
    private void keptOff(LocalDate end) {
        LocalDate worried = OfficeCalendar.onOrBefore(end.minusDays(6));
        LocalDate reported = OfficeCalendar.onOrBefore(end.minusDays(3));
        LocalDate answered = OfficeCalendar.after(end, 20);
        diary.add(
                worried,
                coachOn(worried),
                "assess-safety",
                Body.on(worried).with("level", "CONCERN").with("note", household.word(DelftTexts.WORRIED)));
        diary.add(
                reported,
                coachOn(reported),
                "refer-to-protection",
                Body.on(reported)
                        .with("body", "amk")
                        .with("kind", "report")
                        .with("note", DelftTexts.THROUGH)
                        .with("reason", household.word(DelftTexts.GROUND)));
        diary.add(
                answered,
                ZORGREGISSEUR,
                "record-protection-outcome",
                1,
                Body.on(answered).with("outcome", "investigation-started").with("note", DelftTexts.ANSWERED));
    }

    private Worker coachOn(LocalDate day) {
        return Team.coachOn(day, coaches);
    }
}
