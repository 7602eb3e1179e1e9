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
    void everybody_folds_every_event_and_where_there_is_no_MongoDB_it_is_said() throws Exception {
        List<Turn> turns = turns(RebuildBench.bench());

        assertThat(turns).hasSize(10).allSatisfy(turn -> {
            if (turn.contestant().endsWith("MongoDB") && RealMongo.named().isEmpty()) {
                assertThat(turn.failed()).contains("not run: GEZINSLIJN_BENCH_MONGODB");
            } else {
                assertThat(turn.failed()).isNull();
                assertThat(turn.work().get("events"))
                        .isPositive()
                        .isEqualTo(turns.getFirst().work().get("events"));
            }
        });
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
