package nl.gezinslijn.query.inspection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.gezinslijn.inspection.Framework.EvidenceKind;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.HandoverStep;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import nl.gezinslijn.query.figures.CaseFigures.Mark;
import nl.gezinslijn.query.report.Counted;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Share;
import org.jspecify.annotations.Nullable;

/**
 * What the cases of a period say about an indicator.
 *
 * @param share of which cases, out of which
 */
public record Evidence(EvidenceKind kind, Share share) {

    /** The cases of a period, and what is asked of them. */
    static final class Finder {

        private final Programme programme;
        private final Period period;
        private final List<CaseFigures> cases;
        private final Counted counted;

        /** @param cases in which anything was going on in the period */
        Finder(Programme programme, Period period, List<CaseFigures> cases, Counted counted) {
            this.programme = programme;
            this.period = period;
            this.cases = cases;
            this.counted = counted;
        }

        /** @param at JSON pointer of the evidence in the report */
        Evidence find(String at, EvidenceKind kind) {
            return switch (kind) {
                case REGISTRATIONS ->
                    of(at, kind, cases, it -> within(registration(it).on()));
                case PLAN_AGREED, ONE_PLAN -> of(at, kind, helped(), it -> upTo(it, Mark.Kind.PLAN) > 0);
                case NETWORK_USED ->
                    of(
                            at,
                            kind,
                            helped(),
                            it -> upTo(it, Mark.Kind.INTAKE_WITH_NETWORK) + upTo(it, Mark.Kind.NETWORK_TRAJECTORY) > 0);
                case NEED_RECORDED -> of(at, kind, helped(), it -> upTo(it, Mark.Kind.INTAKE) > 0);
                case GOALS_EVALUATED ->
                    of(
                            at,
                            kind,
                            helped(),
                            it -> upTo(it, Mark.Kind.GOAL_EVALUATED) + upTo(it, Mark.Kind.REVIEW) > 0
                                    || it.helps().stream().anyMatch(help -> help.goals() > 0));
                case ONE_COACH ->
                    of(
                            at,
                            kind,
                            helped(),
                            it -> it.helps().stream()
                                    .noneMatch(help -> help.coach().isBlank()));
                case PLAN_FOR_EVERYBODY ->
                    of(
                            at,
                            kind,
                            where(it -> isHelped(it) && upTo(it, Mark.Kind.PLAN) > 0),
                            it -> upTo(it, Mark.Kind.PLAN_FOR_EVERYBODY) > 0);
                case HOME_VISITS ->
                    of(at, kind, where(it -> contacts(it, place -> true)), it -> contacts(it, this::atHome));
                case NOT_ENDED_BY_FAMILY -> of(at, kind, closed(), it -> !closedFor(it, ClosureReason::byFamily));
                case ESCALATIONS_RESOLVED ->
                    of(
                            at,
                            kind,
                            where(it -> it.climbs().stream()
                                    .anyMatch(climb -> within(
                                            climb.steps().getFirst().time().since()))),
                            it -> it.climbs().stream().allMatch(climb -> climb.resolvedOn() != null));
                case CONSENT_ASKED ->
                    of(
                            at,
                            kind,
                            helped(),
                            it -> upTo(it, Mark.Kind.CONSENT_GIVEN) + upTo(it, Mark.Kind.CONSENT_REFUSED) > 0);
                case CLOSED_SUCCESSFULLY -> of(at, kind, closed(), it -> closedFor(it, ClosureReason::successful));
                case WITHOUT_WAITING_LIST ->
                    of(at, kind, where(it -> within(it.firstAssignedOn())), it -> it.waitingSince() == null);
                case FOLLOWED_UP -> of(at, kind, closed(), this::followedUp);
            };
        }

        private Evidence of(String at, EvidenceKind kind, List<CaseFigures> among, Predicate<CaseFigures> which) {
            List<String> found =
                    among.stream().filter(which).map(CaseFigures::caseId).toList();
            counted.at(at + "/share/of", among.stream().map(CaseFigures::caseId).toList());
            return new Evidence(kind, Share.of(counted.at(at + "/share/cases", found), among.size()));
        }

        private List<CaseFigures> where(Predicate<CaseFigures> which) {
            return cases.stream().filter(which).toList();
        }

        private List<CaseFigures> helped() {
            return where(this::isHelped);
        }

        /** Open on at least one day of the period, with coaching begun. */
        private boolean isHelped(CaseFigures it) {
            return it.helps().stream().anyMatch(help -> {
                LocalDate started = help.startedOn();
                LocalDate ended = help.endedOn();
                return started != null
                        && !started.isAfter(period.to())
                        && (ended == null || ended.isAfter(period.from()));
            });
        }

        private List<CaseFigures> closed() {
            return where(it -> it.helps().stream().anyMatch(help -> within(help.endedOn())));
        }

        private boolean closedFor(CaseFigures it, Predicate<ClosureReason> which) {
            return it.helps().stream()
                    .filter(help -> within(help.endedOn()))
                    .anyMatch(help -> programme.codes().closureReasons().stream()
                            .anyMatch(reason -> reason.code().equals(help.reason()) && which.test(reason)));
        }

        private boolean followedUp(CaseFigures it) {
            boolean reopened =
                    it.helps().stream().skip(1).map(Help::assignedOn).anyMatch(on -> !on.isAfter(period.to()));
            boolean handedOver = it.handovers().stream().anyMatch(step -> step.kind() == HandoverStep.Kind.COMPLETED);
            boolean referred = it.helps().stream()
                    .map(Help::destination)
                    .anyMatch(destination -> destination != null && !destination.equals("none"));
            return reopened || handedOver || referred;
        }

        private boolean contacts(CaseFigures it, Predicate<String> where) {
            return it
                    .contacts()
                    .subMap(
                            YearMonth.from(period.from()),
                            YearMonth.from(period.to()).plusMonths(1))
                    .values()
                    .stream()
                    .flatMap(places -> places.keySet().stream())
                    .filter(place -> !place.isEmpty())
                    .anyMatch(where);
        }

        private boolean atHome(String place) {
            return programme.codes().contactPlaces().stream()
                    .anyMatch(it -> it.code().equals(place) && it.atHome());
        }

        private int upTo(CaseFigures it, Mark.Kind kind) {
            return it.count(kind, LocalDate.MIN, period.to());
        }

        private boolean within(@Nullable LocalDate day) {
            return day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
        }

        private static CaseFigures.Registration registration(CaseFigures it) {
            return Objects.requireNonNull(it.registration());
        }
    }
}
