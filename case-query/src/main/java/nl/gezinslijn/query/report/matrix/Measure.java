package nl.gezinslijn.query.report.matrix;

import static nl.gezinslijn.query.report.matrix.Value.ofCases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.OfficeEvent.Answer;
import nl.gezinslijn.event.OfficeEvent.CountRecorded;
import nl.gezinslijn.event.OfficeEvent.GroupTrainingHeld;
import nl.gezinslijn.event.OfficeEvent.SurveyReturned;
import nl.gezinslijn.event.OfficeEvent.SurveysSent;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import nl.gezinslijn.query.figures.CaseFigures.Mark;
import nl.gezinslijn.query.figures.CaseFigures.Score;
import nl.gezinslijn.query.report.matrix.Value.Part;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of the matrix comes about. A pure function of the year; empty where the programme keeps no such thing.
 */
public enum Measure {
    /** Families registered in the year, by referral source. */
    REGISTRATIONS(true, (year, of) -> {
        List<CaseFigures> cases = year.cases(it -> year.has(on(it)));
        return ofCases(cases, by(cases, it -> registration(it).referralSource()));
    }),
    /** Families that got a coach in the year for the first time, by referral source. */
    NEW_CASES(true, (year, of) -> {
        List<CaseFigures> cases = year.cases(it -> year.has(it.firstAssignedOn()));
        return ofCases(cases, by(cases, it -> registration(it).referralSource()));
    }),
    /** Mean rise of a score from start to end, over the cases closed in the year that have both. */
    SCORE_RISE(true, Measure::scoreRise),
    NETWORK_TRAJECTORIES(true, (year, of) -> marked(year, Mark.Kind.NETWORK_TRAJECTORY)),
    /** Cases referred to another organisation in the year, up and down, by organisation. */
    REFERRALS(true, Measure::referrals),
    /** Cases that the family ended in the year. */
    ENDED_BY_FAMILY(true, (year, of) -> ofCases(closedFor(year, ClosureReason::byFamily))),
    COMPLAINTS(true, (year, of) -> marked(year, Mark.Kind.COMPLAINT)),
    /** Cases with this other provision beside the coaching on any day of the year. */
    BESIDE_PROVISION(true, Measure::besideProvision),
    DIGITAL_SUPPORT(true, (year, of) -> marked(year, Mark.Kind.DIGITAL_SUPPORT)),
    /** Cases closed in the year, by closure reason. */
    CLOSED(true, (year, of) -> {
        List<CaseFigures> cases = year.closed(help -> true);
        return ofCases(cases, reasons(year, cases));
    }),
    /** Cases closed in the year for a reason that counts as success. */
    CLOSED_SUCCESSFULLY(true, (year, of) -> ofCases(closedFor(year, ClosureReason::successful))),
    /** Cases closed in the year in which coaching made a provision needless, by closure reason. */
    PREVENTED(true, (year, of) -> {
        List<CaseFigures> cases = year.closed(help -> true).stream()
                .filter(it -> !it.prevented().isEmpty())
                .toList();
        return ofCases(cases, reasons(year, cases));
    }),
    /** Surveys returned out of those sent. */
    SURVEY_RESPONSE(false, Measure::response),
    /** The mean grade given in a survey. */
    SURVEY_GRADE(false, Measure::grade),
    /** The part of the answers to a question that are yes, or of the goals that were reached. */
    SURVEY_SHARE(false, Measure::share),
    /** How often each choice was made in a survey. */
    SURVEY_CHOICES(false, Measure::choices),
    /** Whatever else the programme counts: entered, not reckoned. */
    COUNT(false, Measure::count),
    /** Participants of group trainings, by training. */
    TRAINING(false, (year, of) -> {
        Map<String, Integer> parts = new TreeMap<>();
        year.tallied(GroupTrainingHeld.class)
                .forEach(it -> parts.merge(it.training(), it.participants(), Integer::sum));
        return Value.number(sum(parts), parts);
    });

    @FunctionalInterface
    private interface Reckoning {
        @Nullable
        Value of(Year year, String of);
    }

    private final boolean fromCases;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Reckoning reckoning;

    Measure(boolean fromCases, Reckoning reckoning) {
        this.fromCases = fromCases;
        this.reckoning = reckoning;
    }

    /** Reckoned from cases; the others from what was entered outside them. */
    boolean fromCases() {
        return fromCases;
    }

    /** Null where the programme keeps no such thing. */
    @Nullable
    Value of(Year year, @Nullable String of) {
        return reckoning.of(year, Objects.requireNonNullElse(of, ""));
    }

    private static @Nullable Value scoreRise(Year year, String of) {
        if (year.programme().codes().scores().stream()
                .noneMatch(score -> score.code().equals(of))) {
            return null;
        }
        List<String> cases = new ArrayList<>();
        long before = 0;
        long after = 0;
        int pairs = 0;
        for (CaseFigures row : year.closed(help -> true)) {
            for (Score end : row.scores()) {
                Score start = end.score().equals(of) && end.moment() == Moment.END ? start(row, end) : null;
                if (start != null) {
                    pairs++;
                    before += start.value();
                    after += end.value();
                    cases.add(row.caseId());
                }
            }
        }
        BigDecimal from = Value.meanOf(before, pairs);
        BigDecimal to = Value.meanOf(after, pairs);
        return Value.mean(after - before, pairs, cases.stream().distinct().toList())
                .with(List.of(new Part("START", from), new Part("END", to)));
    }

    private static @Nullable Score start(CaseFigures row, Score end) {
        return row.scores().stream()
                .filter(it -> it.score().equals(end.score()) && it.moment() == Moment.START)
                .filter(it -> Objects.equals(it.member(), end.member()))
                .findFirst()
                .orElse(null);
    }

    private static Value referrals(Year year, String of) {
        Map<String, List<String>> parts = new TreeMap<>();
        List<CaseFigures> cases = year.cases(
                it -> it.referrals().stream().anyMatch(r -> year.has(r.time().since())));
        cases.forEach(it -> it.referrals().stream()
                .filter(r -> year.has(r.time().since()))
                .forEach(r -> add(parts, (r.direction() == Direction.UP ? "UP " : "DOWN ") + r.organisation(), it)));
        return ofCases(cases, parts);
    }

    private static @Nullable Value besideProvision(Year year, String of) {
        if (year.programme().codes().provisions().stream()
                .noneMatch(code -> code.code().equals(of))) {
            return null;
        }
        return ofCases(year.cases(it -> it.provisions().stream()
                .anyMatch(p -> p.provision().equals(of)
                        && p.time().during(year.period().from(), year.period().to()))));
    }

    private static Value marked(Year year, Mark.Kind kind) {
        List<CaseFigures> cases = year.cases(
                it -> it.count(kind, year.period().from(), year.period().to()) > 0);
        int times = cases.stream()
                .mapToInt(
                        it -> it.count(kind, year.period().from(), year.period().to()))
                .sum();
        return new Value(
                BigDecimal.valueOf(times),
                Value.Unit.NUMBER,
                null,
                List.of(),
                cases.stream().map(CaseFigures::caseId).toList(),
                List.of());
    }

    private static List<CaseFigures> closedFor(Year year, Predicate<ClosureReason> which) {
        List<String> reasons = year.programme().codes().closureReasons().stream()
                .filter(which)
                .map(ClosureReason::code)
                .toList();
        return year.closed(help -> reasons.contains(help.reason()));
    }

    private static Map<String, List<String>> reasons(Year year, List<CaseFigures> cases) {
        Map<String, List<String>> parts = new TreeMap<>();
        for (CaseFigures row : cases) {
            row.helps().stream()
                    .filter(help -> year.has(help.endedOn()))
                    .reduce((first, last) -> last)
                    .map(Help::reason)
                    .ifPresent(reason -> add(parts, reason, row));
        }
        return parts;
    }

    private static @Nullable Value response(Year year, String survey) {
        if (year.programme().outside().surveys().stream()
                .noneMatch(it -> it.code().equals(survey))) {
            return null;
        }
        int sent = year.tallied(SurveysSent.class)
                .filter(it -> it.survey().equals(survey))
                .mapToInt(SurveysSent::number)
                .sum();
        int returned = (int) year.tallied(SurveyReturned.class)
                .filter(it -> it.survey().equals(survey))
                .count();
        return Value.percent(returned, sent, null)
                .with(List.of(
                        new Part("SENT", BigDecimal.valueOf(sent)),
                        new Part("RETURNED", BigDecimal.valueOf(returned))));
    }

    private static @Nullable Value grade(Year year, String of) {
        List<Answer> answers = answers(year, of);
        if (answers == null) {
            return null;
        }
        List<Integer> grades =
                answers.stream().map(Answer::value).filter(Objects::nonNull).toList();
        Value mean = Value.mean(grades.stream().mapToLong(Integer::longValue).sum(), grades.size(), null);
        return grades.isEmpty()
                ? mean
                : mean.with(List.of(
                        new Part(
                                "LOWEST",
                                BigDecimal.valueOf(
                                        grades.stream().min(Integer::compare).orElseThrow())),
                        new Part(
                                "HIGHEST",
                                BigDecimal.valueOf(
                                        grades.stream().max(Integer::compare).orElseThrow()))));
    }

    /** Of a count out of a count, all counts together; of a yes or no, those that said yes. */
    private static @Nullable Value share(Year year, String of) {
        List<Answer> answers = answers(year, of);
        if (answers == null) {
            return null;
        }
        long part = answers.stream()
                .mapToLong(it -> Objects.requireNonNullElse(it.value(), 0))
                .sum();
        long whole = answers.stream()
                .filter(it -> it.value() != null)
                .mapToLong(it -> Objects.requireNonNullElse(it.outOf(), 1))
                .sum();
        return Value.percent(part, Math.toIntExact(whole), null);
    }

    private static @Nullable Value choices(Year year, String of) {
        List<Answer> answers = answers(year, of);
        if (answers == null) {
            return null;
        }
        Map<String, Integer> parts = new TreeMap<>();
        answers.forEach(it -> {
            if (it.choice() != null) {
                parts.merge(it.choice(), 1, Integer::sum);
            }
        });
        return parts.isEmpty() ? Value.nothing() : Value.number(sum(parts), parts);
    }

    private static @Nullable List<Answer> answers(Year year, String of) {
        int slash = of.indexOf('/');
        String survey = of.substring(0, Math.max(0, slash));
        String question = of.substring(slash + 1);
        return year.asks(survey, question) ? year.answers(survey, question) : null;
    }

    private static @Nullable Value count(Year year, String of) {
        if (!year.counts(of)) {
            return null;
        }
        Map<String, Integer> parts = new TreeMap<>();
        List<CountRecorded> counts = year.tallied(CountRecorded.class)
                .filter(it -> it.count().equals(of))
                .toList();
        counts.stream()
                .filter(it -> it.of() != null)
                .forEach(it -> parts.merge(Objects.requireNonNull(it.of()), it.number(), Integer::sum));
        return counts.isEmpty()
                ? Value.nothing()
                : Value.number(counts.stream().mapToLong(CountRecorded::number).sum(), parts);
    }

    private static Map<String, List<String>> by(List<CaseFigures> cases, Function<CaseFigures, String> code) {
        Map<String, List<String>> parts = new TreeMap<>();
        cases.forEach(it -> add(parts, code.apply(it), it));
        return parts;
    }

    private static void add(Map<String, List<String>> parts, String part, CaseFigures row) {
        parts.computeIfAbsent(part, key -> new ArrayList<>()).add(row.caseId());
    }

    private static long sum(Map<String, Integer> parts) {
        return parts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static LocalDate on(CaseFigures row) {
        return registration(row).on();
    }

    private static CaseFigures.Registration registration(CaseFigures row) {
        return Objects.requireNonNull(row.registration());
    }
}
