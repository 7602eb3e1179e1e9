package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param scores the latest of each score, moment and member
 * @param complaints how many came in
 */
public record Outcomes(List<Score> scores, int complaints) {

    static final Outcomes NONE = new Outcomes(List.of(), 0);

    private static final Comparator<Score> ORDER = Comparator.comparing(Score::score)
            .thenComparing(Score::moment)
            .thenComparing(Score::member, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Outcomes {
        scores = List.copyOf(scores);
    }

    public record Score(
            String score, Moment moment, @Nullable String member, int value, LocalDate on) {}

    Outcomes scored(LocalDate on, ScoreRecorded e) {
        Score now = new Score(e.score(), e.moment(), e.member(), e.value(), on);
        List<Score> all = new ArrayList<>(scores);
        boolean outdated = all.stream().anyMatch(s -> ORDER.compare(s, now) == 0 && s.on().isAfter(on));
        if (outdated) {
            return this;
        }
        all.removeIf(s -> ORDER.compare(s, now) == 0);
        all.add(now);
        all.sort(ORDER);
        return new Outcomes(all, complaints);
    }

    Outcomes complained() {
        return new Outcomes(scores, complaints + 1);
    }
}
