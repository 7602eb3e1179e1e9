package nl.gezinslijn.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gezinslijn.bench.harness.Protocol;
import nl.gezinslijn.bench.harness.RawData;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryBenchTest {

    private static final int LENGTH = 60;

    @TempDir
    private Path folder;

    @Test
    void everybody_tells_of_as_many_entries_as_there_are() throws Exception {
        RawData data = new Protocol(1, true, folder, "", line -> {}).measure(HistoryBench.bench());

        assertThat(data.turns()).allSatisfy(turn -> assertThat(turn.failed()).isNull());
        Map<String, Map<String, Long>> told = new TreeMap<>();
        data.turns().forEach(turn -> told.put(turn.contestant(), turn.work()));
        for (String whole : List.of("bare: the whole line", "now", "replay: the last step")) {
            assertThat(told.get(whole))
                    .isEqualTo(Map.of(
                            "entries told of 10", 10L,
                            "entries told of 100", 100L,
                            "entries told of 1,000", 1_000L,
                            "entries told of 10,000", 10_000L));
        }
        for (String page : List.of("bare: the last page", "replay: the last page", "timeline: the last page")) {
            assertThat(told.get(page))
                    .isEqualTo(Map.of(
                            "entries told of 10", 10L,
                            "entries told of 100", 20L,
                            "entries told of 1,000", 20L,
                            "entries told of 10,000", 20L));
        }
    }

    @Test
    void what_is_looked_back_at_is_what_the_fold_says() {
        try (LongLives lives = new LongLives(folder, List.of(LENGTH))) {
            List<Entry<CaseEvent>> entries =
                    LongLives.life(LENGTH, new Seal(new InMemoryKeyVault())).entries();
            String caseId = LongLives.caseId(LENGTH);

            assertThat(lives.decoded(LENGTH, 0))
                    .extracting(Entry::sequence, Entry::stamp)
                    .containsExactlyElementsOf(entries.stream()
                            .map(it -> tuple(it.sequence(), it.stamp()))
                            .toList());
            for (var asOf : List.of(LongLives.onADay(), LongLives.knownThen())) {
                var file = asOf.fold(caseId, entries);
                assertThat(file.version()).isBetween(2L, LENGTH - 2L);
                assertThat(lives.reading().file(LongLives.READER, caseId, asOf).work())
                        .isEqualTo(file.work());
            }
        }
    }
}
