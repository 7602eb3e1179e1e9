package nl.gezinslijn.standalone.demo;

import static java.util.Objects.requireNonNull;
import static nl.gezinslijn.standalone.demo.DrenthePilots.COORDINATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.standalone.demo.DrenthePilots.Family;
import nl.gezinslijn.standalone.demo.DrenthePilots.Turn;
import nl.gezinslijn.standalone.demo.Team.Tenure;

/** The life of one family in a pilot: half a year with a coach, and in a special situation three months more. */
final class DrentheLife {

    private static final List<String> CRITERIA =
            Words.of("safety-or-development-threatened help-hard-to-get-in professionals-at-cross-purposes");

    private static final List<String> SOURCES = Words.of("school school bureau-jeugdzorg social-work social-work"
            + " youth-health-care gp police municipality self");

    private static final List<String> KINDS = Words.of(
            "home-visit home-visit home-visit home-visit home-visit" + " together together office phone phone e-mail");

    private static final Map<String, Integer> REACHED = Map.of("finished", 80, "term-ended", 45, "referred-on", 40);

    private static final Map<String, String> DESTINATIONS = Map.of(
            "referred-on",
            "bureau-jeugdzorg",
            "term-ended",
            "social-work",
            "taken-over-by-authority",
            "bureau-jeugdzorg");

    private final DrentheDates dates;
    private final Family family;
    private final List<Tenure> coaches;
    private final Dice dice;
    private final Theme theme;
    private final Household household;
    private final CaseDiary diary;
    private final Sayings sayings;
    private final PlanPaper plan;

    private DrentheLife(DrentheDates dates, List<Tenure> coaches) {
        this.dates = dates;
        this.family = dates.family();
        this.coaches = coaches;
        this.dice = Dice.named("drenthe/family/" + family.number());
        String caseId = Dice.id("demo/drenthe-2006/family/" + family.number()).toString();
        this.theme = dice.pick(DrentheTexts.THEMES);
        this.household = Household.of(caseId, Names.DRENTHE, family.registeredOn(), theme.ages(), false, dice);
        this.diary = new CaseDiary(caseId, dice);
        this.sayings = new Sayings(household, dice);
        this.plan = new PlanPaper(household);
    }

    static List<RegisterLine> lines(DrentheDates dates, List<Tenure> coaches) {
        DrentheLife life = new DrentheLife(dates, coaches);
        life.arrive();
        life.begin();
        life.visit();
        life.extend();
        DrentheTurns.tell(dates, coaches, life.diary, life.dice);
        life.changeCoach();
        if (dates.closedOn() != null) {
            life.close(dates.closedOn());
        }
        return life.diary.lines(DrenthePilots.LAST_DAY, DrenthePilots.HANDED_OVER);
    }

    private void arrive() {
        LocalDate day = family.registeredOn();
        List<String> met = dice.pick(dice.between(1, 3), CRITERIA);
        diary.add(
                day,
                COORDINATOR,
                "register",
                Body.on(day)
                        .with("programme", "drenthe-2006")
                        .with("referralSource", dice.pick(SOURCES))
                        .with("helpQuestion", theme.code())
                        .with("district", family.district())
                        .with(
                                "eligibility",
                                CRITERIA.stream().filter(met::contains).toList())
                        .with(
                                "members",
                                household.members().stream()
                                        .map(m -> m.body().fields())
                                        .toList())
                        .with(
                                "questionAbout",
                                household.aboutIsNamed() ? household.about().personId() : null)
                        .with("question", household.word(dice.pick(theme.questions()))));
        LocalDate triaged = OfficeCalendar.after(day, 1);
        diary.add(
                triaged,
                COORDINATOR,
                "triage",
                Body.on(triaged).with("canWait", false).with("urgency", dice.between(1, 2)));
    }

    private void begin() {
        diary.add(
                dates.assignedOn(),
                COORDINATOR,
                "assign-coach",
                coaches.getFirst().body());
        diary.add(dates.startedOn(), coachOn(dates.startedOn()), "start-coaching", Body.on(dates.startedOn()));
        LocalDate agreedOn = OfficeCalendar.after(dates.startedOn(), dice.between(7, 14));
        diary.add(agreedOn, coachOn(agreedOn), "agree-plan", plan.agree(agreedOn, 0, dice.pick(3, theme.goals())));
        if (family.extensions() == 2) {
            LocalDate revisedOn = OfficeCalendar.after(dates.termEnd(1), 10);
            Theme.Goal fresh = dice.pick(DrentheTexts.THEMES.stream()
                    .flatMap(t -> t.goals().stream())
                    .filter(g -> !plan.has(g))
                    .toList());
            diary.add(revisedOn, coachOn(revisedOn), "revise-plan", plan.agree(revisedOn, 1, List.of(fresh)));
        }
    }

    /** About every three weeks, and a review halfway each term. */
    private void visit() {
        LocalDate day = OfficeCalendar.after(dates.assignedOn(), 2);
        while (day.isBefore(dates.end())) {
            boolean early = day.isBefore(dates.startedOn().plusDays(14));
            String kind = early ? "home-visit" : dice.pick(KINDS);
            List<String> notes = early ? DrentheTexts.BEGINNING : requireNonNull(DrentheTexts.CONTACTS.get(kind));
            boolean talk = kind.equals("phone") || kind.equals("e-mail");
            Body contact = Body.on(day)
                    .spoken(kind)
                    .with("minutes", talk ? 5 * dice.between(2, 5) : 15 * dice.between(4, 8))
                    .with("members", List.of(household.parents().getFirst().personId()))
                    .with("note", sayings.one(notes, day));
            LocalDate written = OfficeCalendar.onOrAfter(day.plusDays(dice.percent(6) ? dice.between(7, 25) : 0));
            if (written.isAfter(day) && coachOn(written).equals(coachOn(day))) {
                diary.addLate(written, day, coachOn(day), "record-contact", contact);
            } else {
                diary.add(day, coachOn(day), "record-contact", contact);
            }
            day = OfficeCalendar.onOrAfter(day.plusDays(dice.between(15, 24)));
        }
        LocalDate review = OfficeCalendar.onOrAfter(dates.startedOn().plusMonths(3));
        while (review.isBefore(dates.end().minusDays(14))) {
            diary.add(
                    review,
                    coachOn(review),
                    "record-review",
                    Body.on(review)
                            .with("conclusion", "CONTINUE")
                            .with("note", sayings.one(DrentheTexts.REVIEWS, review)));
            review = OfficeCalendar.onOrAfter(review.plusMonths(3));
        }
    }

    /** Asked by the coach some weeks before the last day, answered by the coordinator. */
    private void extend() {
        for (int number = 1; number <= family.extensions(); number++) {
            LocalDate lastDay = dates.termEnd(number - 1);
            LocalDate askedOn = ask(lastDay);
            LocalDate answeredOn = family.turn() == Turn.ANSWERED_LATE
                    ? OfficeCalendar.after(lastDay, 3)
                    : OfficeCalendar.after(askedOn, dice.between(1, 4));
            diary.add(
                    answeredOn,
                    COORDINATOR,
                    "grant-extension",
                    number,
                    Body.on(answeredOn).with("reason", DrentheTexts.GRANTED));
        }
        if (family.turn() == Turn.REFUSED) {
            LocalDate answeredOn = OfficeCalendar.after(ask(dates.termEnd(0)), 2);
            diary.add(
                    answeredOn,
                    COORDINATOR,
                    "refuse-extension",
                    1,
                    Body.on(answeredOn).with("reason", DrentheTexts.NOT_SPECIAL));
        }
    }

    private LocalDate ask(LocalDate lastDay) {
        LocalDate day = OfficeCalendar.onOrBefore(lastDay.minusDays(dice.between(22, 32)));
        diary.add(
                day,
                coachOn(day),
                "request-extension",
                Body.on(day)
                        .with("months", DrentheDates.EXTENSION)
                        .with("reason", sayings.one(DrentheTexts.SPECIAL_SITUATIONS, day)));
        return day;
    }

    private void changeCoach() {
        for (Tenure next : coaches.subList(1, coaches.size())) {
            diary.addFirst(
                    next.from(), COORDINATOR, "transfer-coach", next.body().with("reason", DrentheTexts.TRANSFERRED));
        }
    }

    private void close(LocalDate day) {
        diary.add(
                day,
                coachOn(day),
                "close",
                Body.on(day)
                        .with("closureReason", family.ending())
                        .with("goals", plan.outcomes(REACHED.getOrDefault(family.ending(), 30), dice))
                        .with("destination", DESTINATIONS.getOrDefault(family.ending(), "none"))
                        .with("reason", family.ending().equals("ended-by-family") ? DrentheTexts.LEFT : null));
    }

    private Worker coachOn(LocalDate day) {
        return Team.coachOn(day, coaches);
    }
}
