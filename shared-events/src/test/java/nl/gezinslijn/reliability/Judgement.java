package nl.gezinslijn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.gezinslijn.reliability.ClientLedger.Line;

/**
 * A ledger held against the store.
 *
 * @param found acknowledged, and there exactly once
 * @param lost acknowledged and not there, or there twice or half, acknowledged or not
 * @param unknown no answer came: it may be there or not, and is counted as neither good nor bad
 * @param losses what exactly was lost
 */
public record Judgement(long found, long lost, long unknown, List<String> losses) {

    public static final Judgement NONE = new Judgement(0, 0, 0, List.of());

    public static Judgement of(Collection<Line> ledger, Function<Line, Presence> store) {
        long found = 0;
        long unknown = 0;
        List<String> losses = new ArrayList<>();
        for (Line line : ledger) {
            Presence presence = store.apply(line);
            boolean whole = presence == Presence.ONCE || (presence == Presence.ABSENT && !line.acknowledged());
            if (!whole) {
                losses.add(presence + ": " + line);
            } else if (line.acknowledged()) {
                found++;
            } else {
                unknown++;
            }
        }
        return new Judgement(found, losses.size(), unknown, List.copyOf(losses));
    }

    /** Of so many that were all acknowledged and all looked for. */
    public static Judgement allFound(long number) {
        return new Judgement(number, 0, 0, List.of());
    }

    /** Goes into the record of this run, and fails it when anything was lost. */
    public void nothingIsLost() {
        Recording.judged(this);
        assertThat(losses).as("lost").isEmpty();
    }
}
