package nl.gezinslijn.query.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.query.figures.CaseFigures.Bridging;
import nl.gezinslijn.query.figures.CaseFigures.Climb;
import nl.gezinslijn.query.figures.CaseFigures.Extension;
import nl.gezinslijn.query.figures.CaseFigures.HandoverStep;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import nl.gezinslijn.query.figures.CaseFigures.Mark;
import nl.gezinslijn.query.figures.CaseFigures.Prevented;
import nl.gezinslijn.query.figures.CaseFigures.Protection;
import nl.gezinslijn.query.figures.CaseFigures.Provision;
import nl.gezinslijn.query.figures.CaseFigures.Referral;
import nl.gezinslijn.query.figures.CaseFigures.Registration;
import nl.gezinslijn.query.figures.CaseFigures.Score;
import nl.gezinslijn.query.figures.CaseFigures.Stay;
import nl.gezinslijn.query.figures.CaseFigures.Step;
import nl.gezinslijn.query.figures.CaseFigures.Stretch;
import org.jspecify.annotations.Nullable;

/** The next figures of a case while one entry is folded into them: only {@link FiguresFold} sees it. */
final class FiguresEdit {

    private final CaseFigures before;
    private final LocalDate on;

    @Nullable
    Registration registration;

    @Nullable
    CaseState state;

    @Nullable
    LocalDate waitingSince;

    @Nullable
    LocalDate refusedOn;

    boolean withdrawn;

    @Nullable
    LocalDate firstContactOn;

    List<Help> helps;
    List<Stay> stays;
    List<Extension> extensions;
    List<LocalDate> lapses;
    List<Climb> climbs;
    List<Stretch> holds;
    List<Referral> referrals;
    List<Bridging> bridgings;
    List<Provision> provisions;
    List<Prevented> prevented;
    List<Protection> protections;
    List<HandoverStep> handovers;
    List<Score> scores;
    List<Mark> marks;
    private SortedMap<YearMonth, SortedMap<String, Integer>> contacts;
    private SortedMap<YearMonth, Integer> minutes;

    FiguresEdit(CaseFigures before, LocalDate on) {
        this.before = before;
        this.on = on;
        this.registration = before.registration();
        this.state = before.state();
        this.waitingSince = before.waitingSince();
        this.refusedOn = before.refusedOn();
        this.withdrawn = before.withdrawn();
        this.firstContactOn = before.firstContactOn();
        this.helps = before.helps();
        this.stays = before.stays();
        this.extensions = before.extensions();
        this.lapses = before.lapses();
        this.climbs = before.climbs();
        this.holds = before.holds();
        this.referrals = before.referrals();
        this.bridgings = before.bridgings();
        this.provisions = before.provisions();
        this.prevented = before.prevented();
        this.protections = before.protections();
        this.handovers = before.handovers();
        this.scores = before.scores();
        this.contacts = before.contacts();
        this.minutes = before.minutes();
        this.marks = before.marks();
    }

    void mark(Mark.Kind kind) {
        marks = plus(marks, new Mark(kind, on));
    }

    void handover(HandoverStep.Kind kind) {
        handovers = plus(handovers, new HandoverStep(kind, on));
    }

    void contact(@Nullable String place, int spent) {
        firstContactOn = firstContactOn == null || on.isBefore(firstContactOn) ? on : firstContactOn;
        SortedMap<YearMonth, SortedMap<String, Integer>> all = new TreeMap<>(contacts);
        SortedMap<String, Integer> ofMonth =
                new TreeMap<>(Objects.requireNonNullElse(all.get(YearMonth.from(on)), new TreeMap<>()));
        ofMonth.merge(place == null ? CaseFigures.NO_PLACE : place, 1, Integer::sum);
        all.put(YearMonth.from(on), ofMonth);
        contacts = all;
        spend(spent);
    }

    void spend(int spent) {
        SortedMap<YearMonth, Integer> all = new TreeMap<>(minutes);
        all.merge(YearMonth.from(on), spent, Integer::sum);
        minutes = all;
    }

    void help(UnaryOperator<Help> change) {
        helps = last(helps, change);
    }

    /** Another intensity, or none, from this day on. */
    void intensity(@Nullable String intensity, boolean unassessed) {
        leaveIntensity();
        if (intensity != null) {
            stays = plus(stays, new Stay(intensity, new Stretch(on, null), unassessed));
        }
    }

    void leaveIntensity() {
        stays = each(
                stays,
                stay -> stay.time().until() == null,
                s -> new Stay(s.intensity(), end(s.time()), s.unassessed()));
    }

    void endHold() {
        holds = each(holds, hold -> hold.until() == null, this::end);
    }

    Stretch begin() {
        return new Stretch(on, null);
    }

    Stretch end(Stretch time) {
        return new Stretch(time.since(), on);
    }

    void raise(int number, String rung) {
        Climb raised = climbs.stream()
                .filter(climb -> climb.number() == number)
                .findFirst()
                .orElse(new Climb(number, List.of(), null));
        List<Step> steps = new ArrayList<>(left(raised).steps());
        steps.add(new Step(rung, begin()));
        climbs = plus(
                climbs.stream().filter(climb -> climb.number() != number).toList(), new Climb(number, steps, null));
    }

    void resolve(int number) {
        climbs = each(
                climbs,
                climb -> climb.number() == number,
                climb -> new Climb(number, left(climb).steps(), on));
    }

    private Climb left(Climb climb) {
        return new Climb(
                climb.number(),
                each(
                        climb.steps(),
                        step -> step.time().until() == null,
                        step -> new Step(step.rung(), end(step.time()))),
                climb.resolvedOn());
    }

    CaseFigures done() {
        return new CaseFigures(
                before.caseId(),
                registration,
                state,
                waitingSince,
                refusedOn,
                withdrawn,
                firstContactOn,
                helps,
                stays,
                extensions,
                lapses,
                climbs,
                holds,
                referrals,
                bridgings,
                provisions,
                prevented,
                protections,
                handovers,
                scores,
                contacts,
                minutes,
                marks);
    }

    static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    static <T> List<T> each(List<T> list, Predicate<T> which, Function<T, T> change) {
        return list.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }

    private static <T> List<T> last(List<T> list, UnaryOperator<T> change) {
        if (list.isEmpty()) {
            return list;
        }
        List<T> all = new ArrayList<>(list);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return all;
    }
}
