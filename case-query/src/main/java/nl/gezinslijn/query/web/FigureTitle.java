package nl.gezinslijn.query.web;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.query.report.Band;
import nl.gezinslijn.query.report.Capacity;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.EscalationTimes;
import nl.gezinslijn.query.report.Extensions;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.WaitingList;
import nl.gezinslijn.query.report.matrix.SteeringMatrix;

/**
 * What a figure counts, told in words.
 *
 * @param what is counted
 * @param which of them: of whom, of what, how long; empty where it is all of them
 * @param when the day, or the period
 */
record FigureTitle(String what, String which, String when) {

    /** @param pointer to a figure that is in the report */
    static FigureTitle of(Object report, String pointer, ProgrammeWords programme) {
        Words words = programme.words();
        List<String> path = List.of(pointer.substring(1).split("/", -1));
        return switch (report) {
            case Caseload it ->
                new FigureTitle(
                        words.of("figure.caseload." + path.getLast()),
                        caseload(it, path, programme),
                        words.date(it.on()));
            case WaitingList it ->
                new FigureTitle(
                        words.of(
                                "figure.waiting." + (path.getFirst().equals("waited") ? "onTheList" : path.getFirst())),
                        "",
                        words.date(it.on()));
            case Flow it -> flow(it, path, words);
            case Flow.OpenOn it -> new FigureTitle(words.of("figure.flow.openAtEnd"), "", words.date(it.on()));
            case LeadTimes it -> leadTimes(it, path, programme);
            case Extensions it ->
                new FigureTitle(
                        words.of("figure.extensions." + path.getFirst()),
                        path.size() == 1
                                ? ""
                                : words.of(
                                        "figure.extensions.number",
                                        at(it.byGranted(), path.get(1)).extensions()),
                        period(it.from(), it.to(), words));
            case EscalationTimes it -> escalations(it, path, programme);
            case Capacity it -> capacity(it, path, programme);
            case SteeringMatrix it -> matrix(it, path, programme);
            default -> throw new UnknownPage();
        };
    }

    private static String caseload(Caseload it, List<String> path, ProgrammeWords programme) {
        return switch (path.getFirst()) {
            case "coaches" -> at(it.coaches(), path.get(1)).coach();
            case "organisations" ->
                programme.organisation(at(it.organisations(), path.get(1)).organisation());
            default -> "";
        };
    }

    private static FigureTitle flow(Flow it, List<String> path, Words words) {
        Flow.Figures figures = path.getFirst().equals("months") ? at(it.months(), path.get(1)) : it.whole();
        return new FigureTitle(
                words.of("figure.flow." + path.getLast()), "", period(figures.from(), figures.to(), words));
    }

    private static FigureTitle leadTimes(LeadTimes it, List<String> path, ProgrammeWords programme) {
        Words words = programme.words();
        boolean grouped = path.getFirst().equals("groups");
        LeadTimes.Times times = grouped
                ? at(it.groups(), path.get(1)).times()
                : new LeadTimes.Times(
                        it.registrationToAssignment(), it.registrationToFirstContact(), it.startToClosure());
        String group = grouped && it.by() != null
                ? programme.group(it.by(), at(it.groups(), path.get(1)).code())
                : "";
        List<String> below = grouped ? path.subList(3, path.size()) : path;
        String band = switch (below.get(1)) {
            case "weeks" ->
                weeks(
                        at(
                                below.getFirst().equals("registrationToAssignment")
                                        ? times.registrationToAssignment().weeks()
                                        : times.registrationToFirstContact().weeks(),
                                below.get(2)),
                        words);
            case "bands" -> months(at(times.startToClosure().bands(), below.get(2)), words);
            case "months" -> months(at(times.startToClosure().months(), below.get(2)), words);
            case "withinSixMonths" -> words.of("figure.withinSixMonths");
            default -> "";
        };
        String what = below.getLast().equals("closedBeforeStart") ? "closedBeforeStart" : below.getFirst();
        return new FigureTitle(words.of("figure.lead." + what), joined(group, band), period(it.from(), it.to(), words));
    }

    private static FigureTitle escalations(EscalationTimes it, List<String> path, ProgrammeWords programme) {
        Words words = programme.words();
        String when = period(it.from(), it.to(), words);
        if (path.size() == 1) {
            return new FigureTitle(words.of("figure.escalations." + path.getFirst()), "", when);
        }
        EscalationTimes.OnRung rung = at(it.rungs(), path.get(1));
        boolean age = path.get(2).equals("ages");
        return new FigureTitle(
                words.of("figure.escalations." + (age ? "standing" : path.get(2))),
                joined(programme.rung(rung.rung()), age ? weeks(at(rung.ages(), path.get(3)), words) : ""),
                when);
    }

    private static FigureTitle capacity(Capacity it, List<String> path, ProgrammeWords programme) {
        Words words = programme.words();
        if (path.getFirst().equals("gaps")) {
            Capacity.Gap gap = at(it.gaps(), path.get(1));
            return new FigureTitle(
                    words.of("figure.capacity.gap"), words.of("role", gap.role()), period(gap.from(), gap.to(), words));
        }
        return new FigureTitle(
                words.of("figure.capacity." + path.getLast()),
                programme.intensity(at(it.places(), path.get(1)).intensity()),
                period(it.from(), it.to(), words));
    }

    private static FigureTitle matrix(SteeringMatrix it, List<String> path, ProgrammeWords programme) {
        SteeringMatrix.Line line = at(at(it.blocks(), path.get(1)).indicators(), path.get(3));
        Words words = programme.words();
        boolean before = path.getLast().equals("before");
        return new FigureTitle(
                words.label(line.label()),
                path.get(4).equals("parts")
                        ? new MatrixWords(programme)
                                .part(line.code(), at(line.parts(), path.get(5)).name())
                        : "",
                period(
                        before ? it.from().minusYears(1) : it.from(),
                        before ? it.to().minusYears(1) : it.to(),
                        words));
    }

    private static String period(LocalDate from, LocalDate to, Words words) {
        return from.equals(to) ? words.date(from) : words.of("figure.period", words.date(from), words.date(to));
    }

    /** A band of weeks, in words. */
    static String weeks(Band it, Words words) {
        return it.to() == null
                ? words.of("weeks.more", it.from())
                : it.from() == 0 ? words.of("weeks.upTo", it.to()) : words.of("weeks.between", it.from(), it.to());
    }

    private static String months(Band it, Words words) {
        return it.to() == null
                ? words.of("lead.moreThan", it.from())
                : it.from() == 0 ? words.of("lead.upTo", it.to()) : words.of("lead.between", it.from(), it.to());
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }

    private static <T> T at(List<T> list, String index) {
        return list.get(Integer.parseInt(index));
    }
}
