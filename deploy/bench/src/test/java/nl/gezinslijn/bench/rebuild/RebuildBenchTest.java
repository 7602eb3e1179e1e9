package nl.gezinslijn.bench.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Protocol;
import nl.gezinslijn.bench.harness.RawData;
import nl.gezinslijn.bench.harness.RawData.Turn;
import nl.gezinslijn.bench.harness.RealMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildBenchTest {

    @TempDir
    private Path folder;

    @Test
    void everybody_folds_every_event() throws Exception {
        List<Turn> turns = turns(RebuildBench.bench());

        assertThat(turns).hasSize(10);
        assertThat(turns)
                .filteredOn(turn ->
                        RealMongo.named().isPresent() || !turn.contestant().endsWith("MongoDB"))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(turn -> {
                    assertThat(turn.failed()).isNull();
                    assertThat(turn.work().get("events"))
                            .isEqualTo(turns.getFirst().work().get("events"));
                });
    }

    @Test
    void where_there_is_no_MongoDB_it_is_said() throws Exception {
        assertThat(turns(RebuildBench.bench()))
                .filteredOn(
                        turn -> RealMongo.named().isEmpty() && turn.contestant().endsWith("MongoDB"))
                .allSatisfy(turn -> assertThat(turn.failed()).contains("not run: GEZINSLIJN_BENCH_MONGODB"));
    }

    @Test
    void a_large_store_is_built_in_a_process_of_its_own() throws Exception {
        assertThat(turns(LargeRebuildBench.bench())).hasSize(2).allSatisfy(turn -> {
            assertThat(turn.failed()).isNull();
            assertThat(turn.figures()).containsOnlyKeys("rate", "heap");
        });
    }

    private List<Turn> turns(Bench bench) throws Exception {
        RawData data = new Protocol(1, true, folder, "", line -> {}).measure(bench);
        return data.turns();
    }
}
