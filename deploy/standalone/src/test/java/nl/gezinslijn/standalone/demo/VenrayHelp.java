package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.VenrayTeam.COORDINATOR;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.standalone.demo.Team.Tenure;
import org.jspecify.annotations.Nullable;

/** The help itself: assignment, start, plan, reviews, another coach, closure. */
final class VenrayHelp {

    /** What happened in the last days of 2022 was partly written down on this day. */
    static final LocalDate CHRISTMAS_PILE_DONE = LocalDate.of(2023, 1, 9);

    private static final LocalDate CHRISTMAS_PILE_FROM = LocalDate.of(2022, 12, 14);

    /** How likely a goal is reached, by closure reason. */
    private static final Map<String, Integer> REACHED =
            Map.of("finished", 85, "referred-on", 35, "ended-by-family", 30, "moved", 40, "other", 40);

    private static final List<String> REFERRED_TO =
            Words.of("youth-consultant maatwerkvoorziening maatwerkvoorziening youth-mental-health youth-mental-health"
                    + " social-work debt-help neighbourhood-team youth-health-care soj");

    private static final List<String> FINISHED_TO =
            Words.of("none none none none none none own-network own-network youth-work");

    private final VenrayCase family;
    private final Dice dice;
    private final CaseDiary diary;
    private final LocalDate startedOn;
    private final LocalDate end;
    private final long days;
    private final @Nullable String intensity;

    private VenrayHelp(VenrayCase family) {
        this.family = family;
        this.dice = family.dice();
        this.diary = family.diary();
        this.startedOn = family.spell().startedOn();
        this.end = family.end();
        this.days = ChronoUnit.DAYS.between(startedOn, end);
        this.intensity = family.outline().intensity();
    }

    static void tell(VenrayCase family) {
        VenrayHelp help = new VenrayHelp(family);
        help.assign();
        help.start();
        if (help.days > 0) {
            LocalDate agreedOn = help.agreePlan();
            help.revisePlan(agreedOn);
            help.review();
            VenrayTurns.tell(family, agreedOn);
        }
        VenrayContacts.tell(family);
        help.changeCoach();
        family.spell().closedOn().ifPresent(help::close);
    }

    static boolean isInChristmasPile(LocalDate day) {
        return !day.isBefore(CHRISTMAS_PILE_FROM) && day.getYear() == CHRISTMAS_PILE_FROM.getYear();
    }

    private void assign() {
        LocalDate day = family.spell().assignedOn();
        boolean outOfTurn = family.outline().arrival().waits() && dice.percent(8);
        diary.add(
                day,
                COORDINATOR,
                "assign-coach",
                family.outline()
                        .coaches()
                        .getFirst()
                        .body()
                        .with("reason", outOfTurn ? family.say(VenrayNotes.OUT_OF_TURN, day) : null));
    }

    /** The behavioural scientist is asked before support becomes standby or complex-intensive. */
    private void start() {
        String assessed = intensity == null
                ? null
                : family.say(
                        intensity.equals("standby-support")
                                ? VenrayNotes.STANDBY_SUPPORT
                                : VenrayNotes.COMPLEX_INTENSIVE,
                        startedOn);
        diary.add(
                startedOn,
                family.coachOn(startedOn),
                "start-coaching",
                Body.on(startedOn)
                        .with("intensity", intensity)
                        .with("reason", assessed)
                        .with("onBehalfOf", assessed == null ? null : VenrayTeam.BEHAVIOURAL_SCIENTIST.name()));
    }

    private LocalDate agreePlan() {
        LocalDate day = OfficeCalendar.onOrAfter(startedOn.plusDays(Math.min(dice.between(6, 21), days / 3)));
        boolean neverGotThatFar = "ended-by-family".equals(family.outline().closureReason()) && days < 60;
        if (!neverGotThatFar) {
            List<Theme.Goal> goals =
                    dice.pick(dice.between(1, 3), family.theme().goals());
            diary.add(day, family.coachOn(day), "agree-plan", family.plan().agree(day, 0, goals));
        }
        return day;
    }

    private void revisePlan(LocalDate agreedOn) {
        LocalDate day = family.later(agreedOn, 60, 150);
        if (!family.plan().isAgreed() || day.plusDays(30).isAfter(end) || !dice.percent(25)) {
            return;
        }
        List<Theme.Goal> fresh = new ArrayList<>(family.theme().goals());
        fresh.addAll(VenrayThemes.LATER_GOALS);
        fresh.removeIf(family.plan()::has);
        diary.add(
                day,
                family.coachOn(day),
                "revise-plan",
                family.plan()
                        .agree(day, 1, fresh.subList(0, 1))
                        .with("reason", family.say(VenrayNotes.REVISED_BECAUSE, day)));
    }

    /** About every three months; and once more shortly before an end that was seen coming. */
    private void review() {
        LocalDate day = family.later(startedOn.plusMonths(3), -10, 10);
        while (day.isBefore(end.minusDays(30))) {
            review(day, "CONTINUE", VenrayNotes.REVIEWS);
            day = family.later(day.plusMonths(3), -10, 10);
        }
        boolean seenComing = "finished".equals(family.outline().closureReason());
        LocalDate last = OfficeCalendar.onOrAfter(end.minusDays(dice.between(8, 20)));
        if (seenComing && days > 60 && last.isBefore(end)) {
            review(last, "END", VenrayNotes.LAST_REVIEWS);
        }
    }

    private void review(LocalDate day, String conclusion, List<String> notes) {
        diary.add(
                day,
                family.coachOn(day),
                "record-review",
                Body.on(day).with("conclusion", conclusion).with("note", family.say(notes, day)));
    }

    private void changeCoach() {
        List<Tenure> coaches = family.outline().coaches();
        for (Tenure next : coaches.subList(1, coaches.size())) {
            diary.addFirst(
                    next.from(),
                    COORDINATOR,
                    "transfer-coach",
                    next.body().with("reason", family.say(VenrayNotes.TRANSFERRED, next.from())));
        }
    }

    private void close(LocalDate day) {
        String reason = String.valueOf(family.outline().closureReason());
        Worker coach = family.coachOn(day);
        boolean coachIsAway = dice.percent(2);
        Body closure = Body.on(day)
                .with("closureReason", reason)
                .with("goals", family.plan().outcomes(REACHED.getOrDefault(reason, 0), dice))
                .with("destination", destination(reason))
                .with("reason", reasonToClose(reason, day))
                .with("standInReason", coachIsAway ? family.say(VenrayNotes.STAND_IN, day) : null);
        boolean late = isInChristmasPile(day) && coach.inOffice(CHRISTMAS_PILE_DONE) && dice.percent(60);
        diary.addRecordedFrom(
                late ? CHRISTMAS_PILE_DONE : day, day, coachIsAway ? COORDINATOR : coach, "close", closure);
    }

    /** Standby support is meant to last a year: ending it before needs a reason. */
    private @Nullable String reasonToClose(String reason, LocalDate day) {
        if (reason.equals("ended-by-family")) {
            return family.say(VenrayNotes.LEFT, day);
        }
        boolean early = "standby-support".equals(intensity) && day.isBefore(startedOn.plusYears(1));
        return early ? VenrayNotes.NO_LONGER_NEEDED : null;
    }

    private String destination(String reason) {
        return switch (reason) {
            case "finished" -> dice.pick(FINISHED_TO);
            case "referred-on" -> dice.pick(REFERRED_TO);
            default -> "none";
        };
    }
}
