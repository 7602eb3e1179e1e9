package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.standalone.demo.Household.Ages;
import nl.gezinslijn.standalone.demo.VenrayFamilies.Outline;
import nl.gezinslijn.standalone.demo.VenraySpells.Spell;

/** One family in Venray while its life is told: the outline, the people, and what is written so far. */
record VenrayCase(
        Outline outline,
        Theme theme,
        Household household,
        Sayings sayings,
        PlanPaper plan,
        CaseDiary diary,
        Dice dice) {

    private static final Map<String, Ages> AGES =
            Map.of("0-4", new Ages(0, 3), "4-12", new Ages(4, 11), "12-23", new Ages(12, 22));

    /** Most families of Venray come from around there. */
    private static final List<Names> NAMES = List.of(
            Names.LIMBURG,
            Names.LIMBURG,
            Names.LIMBURG,
            Names.LIMBURG,
            Names.LIMBURG,
            Names.LIMBURG,
            Names.LIMBURG,
            Names.POLISH,
            Names.ARABIC,
            Names.TURKISH);

    static VenrayCase of(Outline outline) {
        int number = outline.arrival().number();
        Dice dice = Dice.named("venray/family/" + number);
        String caseId = Dice.id("demo/venray-2021/family/" + number).toString();
        Ages band = Objects.requireNonNull(AGES.get(outline.ageBand()));
        Theme theme = dice.pick(VenrayThemes.within(band));
        boolean expecting = theme.equals(VenrayThemes.PREGNANCY) && dice.percent(40);
        Household household = Household.of(
                caseId,
                dice.pick(NAMES),
                outline.arrival().registeredOn(),
                theme.ages().within(band),
                expecting,
                dice);
        return new VenrayCase(
                outline,
                theme,
                household,
                new Sayings(household, dice),
                new PlanPaper(household),
                new CaseDiary(caseId, dice),
                dice);
    }

    /** The whole life, in the lines of the register. */
    static List<RegisterLine> lines(Outline outline) {
        VenrayCase family = of(outline);
        VenrayDoor.tell(family);
        if (outline.spell() != null) {
            VenrayHelp.tell(family);
        }
        return family.diary.lines(VenrayFigures.LAST_DAY, VenrayFigures.HANDED_OVER);
    }

    Spell spell() {
        return Objects.requireNonNull(outline.spell());
    }

    boolean isClosed() {
        return spell().closedOn().isPresent();
    }

    /** The day help ends; the last day of the register for a family that is still helped then. */
    LocalDate end() {
        return spell().closedOn().orElse(VenrayFigures.LAST_DAY);
    }

    Worker coachOn(LocalDate day) {
        return Team.coachOn(day, outline.coaches());
    }

    /** One of the texts that can be said of this family. */
    String say(List<String> texts, LocalDate day) {
        return sayings.one(texts, day);
    }

    /** A working day some days after another. */
    LocalDate later(LocalDate day, int from, int to) {
        return OfficeCalendar.onOrAfter(day.plusDays(dice.between(from, to)));
    }
}
