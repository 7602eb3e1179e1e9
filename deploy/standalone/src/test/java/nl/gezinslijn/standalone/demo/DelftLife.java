package nl.gezinslijn.standalone.demo;

import static java.util.Objects.requireNonNull;
import static nl.gezinslijn.standalone.demo.DelftTeam.ZORGREGISSEUR;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.standalone.demo.DelftFamilies.Family;
import nl.gezinslijn.standalone.demo.DelftFamilies.Turn;
import nl.gezinslijn.standalone.demo.Household.Member;
import nl.gezinslijn.standalone.demo.Team.Tenure;

/** The life of one family in Delft: level 5, one coach, one plan, as short as possible and as long as needed. */
final class DelftLife {

    /** Who registers families for the approach (001 L40). */
    private static final List<String> SOURCES =
            Words.of("cjg cjg cjg ggz biz home-care amk social-work social-work school school housing-association");

    private static final List<String> DISTRICTS =
            Words.of("Voorhof Voorhof Buitenhof Buitenhof Tanthof-West Tanthof-Oost Wippolder Vrijenban");

    /** Outreaching, mostly (001 L58). */
    private static final List<String> KINDS =
            Words.of("home-visit home-visit home-visit home-visit home-visit together together office phone");

    /** What is asked of a school or another party, by its kind. */
    private static final List<String> PARTIES = Words.of("school school bureau-jeugdzorg youth-health-care gp");

    private static final Map<String, Integer> REACHED =
            Map.of("solved-or-manageable", 85, "followed-up", 50, "coordination-elsewhere", 25, "moved", 40);

    private static final Map<String, String> DESTINATIONS = Map.of(
            "followed-up", "social-work",
            "coordination-elsewhere", "bureau-jeugdzorg");

    private final DelftDates dates;
    private final Family family;
    private final List<Tenure> coaches;
    private final Dice dice;
    private final Theme theme;
    private final Household household;
    private final CaseDiary diary;
    private final Sayings sayings;
    private final PlanPaper plan;

    private DelftLife(DelftDates dates, List<Tenure> coaches) {
        this.dates = dates;
        this.family = dates.family();
        this.coaches = coaches;
        this.dice = Dice.named("delft/family/" + family.number());
        String caseId = Dice.id("demo/delft-2013/family/" + family.number()).toString();
        this.theme = dice.pick(DelftTexts.THEMES);
        Names names = dice.pick(List.of(Names.DELFT, Names.DELFT, Names.DELFT, Names.ARABIC, Names.TURKISH));
        this.household = Household.of(caseId, names, family.registeredOn(), theme.ages(), false, dice);
        this.diary = new CaseDiary(caseId, dice);
        this.sayings = new Sayings(household, dice);
        this.plan = new PlanPaper(household);
    }

    static List<RegisterLine> lines(DelftDates dates, List<Tenure> coaches) {
        DelftLife life = new DelftLife(dates, coaches);
        life.arrive();
        if (dates.isHelped()) {
            life.begin();
            life.visit();
            DelftTurns.tell(dates, coaches, life.household, life.diary, life.dice);
            LocalDate closedOn = dates.family().closedOn();
            if (closedOn != null) {
                life.close(closedOn);
            }
        }
        return life.diary.lines(DelftFamilies.LAST_DAY, DelftFamilies.HANDED_OVER);
    }

    /** That it is level 5 is for the zorgregisseur to say, and so is who is declined. */
    private void arrive() {
        LocalDate day = family.registeredOn();
        diary.add(
                day,
                ZORGREGISSEUR,
                "register",
                Body.on(day)
                        .with("programme", DelftRegister.NAME)
                        .with("referralSource", dice.pick(SOURCES))
                        .with("helpQuestion", theme.code())
                        .with("district", dice.pick(DISTRICTS))
                        .with("eligibility", List.of("level-5"))
                        .with(
                                "members",
                                household.members().stream()
                                        .map(m -> m.body().fields())
                                        .toList())
                        .with(
                                "questionAbout",
                                household.aboutIsNamed() ? household.about().personId() : null)
                        .with("question", household.word(dice.pick(theme.questions()))));
        if (family.turn() == Turn.DECLINED) {
            diary.add(
                    dates.decidedOn(),
                    ZORGREGISSEUR,
                    "decline",
                    Body.on(dates.decidedOn()).with("reason", DelftTexts.DECLINED));
        }
    }

    private void begin() {
        diary.add(
                dates.decidedOn(),
                ZORGREGISSEUR,
                "assign-coach",
                coaches.getFirst().body());
        LocalDate started = dates.startedOn();
        diary.add(started, coachOn(started), "start-coaching", Body.on(started));
        LocalDate talked = OfficeCalendar.after(started, dice.between(1, 3));
        List<Theme.Goal> goals = dice.pick(dice.between(2, 3), theme.goals());
        int supporters = dice.pick(List.of(0, 1, 1, 2, 3));
        diary.add(
                talked,
                coachOn(talked),
                "record-intake",
                Body.on(talked)
                        .with("present", household.agreeing(talked))
                        .with("need", sayings.one(DelftTexts.NEEDS, talked))
                        .with("network", supporters == 0 ? null : dice.pick(DelftTexts.NETWORKS))
                        .with("supporters", supporters)
                        .with(
                                "lifeDomains",
                                goals.stream()
                                        .map(Theme.Goal::lifeDomain)
                                        .distinct()
                                        .toList()));
        LocalDate agreed = OfficeCalendar.after(talked, dice.between(6, 12));
        diary.add(agreed, coachOn(agreed), "agree-plan", plan.agree(agreed, 0, goals));
        if (dice.percent(60)) {
            consent(OfficeCalendar.after(agreed, 1));
        }
    }

    /** The family lets the coach speak with a school, a doctor or another service. */
    private void consent(LocalDate day) {
        diary.add(
                day,
                coachOn(day),
                "involve-party",
                Body.on(day).with("kind", dice.pick(PARTIES)).with("careProvider", false));
        Member parent = household.parents().getFirst();
        diary.add(
                day,
                coachOn(day),
                "give-consent",
                1,
                Body.on(day)
                        .with("purpose", "care-coordination")
                        .with(
                                "by",
                                List.of(Body.part()
                                        .with("personId", parent.personId())
                                        .with("capacity", "PARENT_WITH_CUSTODY")
                                        .fields())));
    }

    /** A handful of contacts however long it takes, and a review when half of it is over. */
    private void visit() {
        long days = ChronoUnit.DAYS.between(dates.startedOn(), dates.end());
        long count = Math.clamp(days / 40, 1, 5);
        for (int i = 0; i < count; i++) {
            LocalDate day =
                    OfficeCalendar.onOrBefore(dates.startedOn().plusDays(days * i / count + dice.between(2, 9)));
            if (day.isAfter(dates.startedOn()) && day.isBefore(dates.end())) {
                contact(day, i == 0 ? "home-visit" : dice.pick(KINDS));
            }
        }
        LocalDate half = OfficeCalendar.onOrAfter(dates.startedOn().plusDays(days / 2));
        if (days > 120) {
            diary.add(
                    half,
                    coachOn(half),
                    "record-review",
                    Body.on(half).with("conclusion", "CONTINUE").with("note", sayings.one(DelftTexts.REVIEWS, half)));
        }
    }

    private void contact(LocalDate day, String kind) {
        diary.add(
                day,
                coachOn(day),
                "record-contact",
                Body.on(day)
                        .spoken(kind)
                        .with("minutes", kind.equals("phone") ? 5 * dice.between(2, 5) : 15 * dice.between(4, 7))
                        .with("members", List.of(household.parents().getFirst().personId()))
                        .with("note", sayings.one(requireNonNull(DelftTexts.CONTACTS.get(kind)), day)));
    }

    /** Where the family ends it, somebody else coordinates from then on (001 L59). */
    private void close(LocalDate day) {
        String ending = String.valueOf(family.ending());
        boolean byFamily = ending.equals("ended-by-family");
        boolean keptOff = family.turn() == Turn.KEPT_OFF;
        diary.add(
                day,
                coachOn(day),
                "close",
                Body.on(day)
                        .with("closureReason", ending)
                        .with("goals", plan.outcomes(REACHED.getOrDefault(ending, 0), dice))
                        .with("destination", keptOff ? "bureau-jeugdzorg" : DESTINATIONS.getOrDefault(ending, "none"))
                        .with("coordinationElsewhere", keptOff ? "Bureau Jeugdzorg" : byFamily ? "Kwadraad AMW" : null)
                        .with("reason", byFamily ? household.word(DelftTexts.LEFT) : null));
    }

    private Worker coachOn(LocalDate day) {
        return Team.coachOn(day, coaches);
    }
}
