package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.Extension;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import org.jspecify.annotations.Nullable;

/**
 * How often a term was extended (TERM-2, TERM-3).
 *
 * @param started periods of help whose coaching began in the period
 * @param byGranted of those, how many had so many extensions granted, whenever that was
 * @param asked in the period
 * @param granted in the period
 * @param refused in the period
 * @param waiting for an answer on its last day
 * @param lapsed terms whose last day lay in the period and that were recorded as lapsed (TERM-4)
 */
public record Extensions(
        String programme,
        LocalDate from,
        LocalDate to,
        @Nullable Integer atMost,
        int started,
        List<ByGranted> byGranted,
        int asked,
        int granted,
        int refused,
        int waiting,
        int lapsed)
        implements Tabular {

    /** @param extensions granted in one period of help */
    public record ByGranted(int extensions, Share share) {}

    static Answer<Extensions> of(Programme programme, Period period, Stream<CaseFigures> cases) {
        List<String> started = new ArrayList<>();
        Map<Integer, List<String>> byGranted = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        List<String> granted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        List<String> lapsed = new ArrayList<>();
        cases.forEach(row -> {
            for (int i = 0; i < row.helps().size(); i++) {
                Help help = row.helps().get(i);
                if (period.has(help.startedOn())) {
                    started.add(row.caseId());
                    byGranted
                            .computeIfAbsent(grantedIn(row, i + 1), n -> new ArrayList<>())
                            .add(row.caseId());
                }
            }
            for (Extension extension : row.extensions()) {
                LocalDate answered = extension.answeredOn();
                if (period.has(extension.askedOn())) {
                    asked.add(row.caseId());
                }
                if (period.has(answered)) {
                    (Boolean.TRUE.equals(extension.granted()) ? granted : refused).add(row.caseId());
                }
                boolean unanswered = !extension.askedOn().isAfter(period.to())
                        && (answered == null || answered.isAfter(period.to()));
                // nobody answers it once the case is closed
                if (unanswered && row.helps().get(extension.help() - 1).openOn(period.to())) {
                    waiting.add(row.caseId());
                }
            }
            row.lapses().stream().filter(period::has).forEach(day -> lapsed.add(row.caseId()));
        });
        Counted counted = new Counted();
        List<ByGranted> shares = new ArrayList<>();
        byGranted.forEach((n, ids) -> shares.add(new ByGranted(
                n, Share.of(counted.at("/byGranted/" + shares.size() + "/share/cases", ids), started.size()))));
        Programme.Extensions allowed = programme.extensions();
        return new Answer<>(
                new Extensions(
                        programme.id(),
                        period.from(),
                        period.to(),
                        allowed == null ? null : allowed.atMost(),
                        counted.at("/started", started),
                        shares,
                        counted.at("/asked", asked),
                        counted.at("/granted", granted),
                        counted.at("/refused", refused),
                        counted.at("/waiting", waiting),
                        counted.at("/lapsed", lapsed)),
                counted);
    }

    private static int grantedIn(CaseFigures row, int help) {
        return (int) row.extensions().stream()
                .filter(x -> x.help() == help && Objects.equals(x.granted(), true))
                .count();
    }

    @Override
    public Table table() {
        return new Table(
                "extensions",
                List.of("extensions", "cases", "of", "percent"),
                byGranted.stream()
                        .map(it -> Table.row(
                                it.extensions(),
                                it.share().cases(),
                                it.share().of(),
                                it.share().percent()))
                        .toList());
    }
}
