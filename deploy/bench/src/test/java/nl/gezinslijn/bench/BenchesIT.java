package nl.gezinslijn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Protocol;
import nl.gezinslijn.bench.harness.RawData;
import nl.gezinslijn.bench.harness.RawData.Turn;
import nl.gezinslijn.bench.harness.RealMongo;
import nl.gezinslijn.bench.harness.Report;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bench, with little work: that it can still be run, and that all do what they are measured at. */
class BenchesIT {

    @TempDir
    private Path folder;

    /** Of the starts, which take long, those that deploy/run stands on. */
    static List<Bench> benches() {
        return Benches.all().stream()
                .map(bench -> bench.name().equals("start") ? bench.only("AOT") : bench)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void every_contestant_does_its_work(Bench bench) throws Exception {
        RawData data = new Protocol(1, true, folder.resolve("work"), "test", System.out::println).measure(bench);
        assertThat(data.turns()).hasSameSizeAs(bench.contestants());
        assertThat(data.turns()).filteredOn(turn -> !wantsMongo(turn)).allSatisfy(turn -> {
            assertThat(turn.failed()).as(turn.contestant()).isNull();
            assertThat(turn.figures()).as(turn.contestant()).isNotEmpty();
            assertThat(turn.figures().values())
                    .as(turn.contestant())
                    .allSatisfy(figure -> assertThat(figure).isPositive());
            assertThat(turn.work()).as(turn.contestant()).isNotEmpty();
            assertThat(turn.work().values())
                    .as(turn.contestant())
                    .allSatisfy(done -> assertThat(done).isPositive());
        });
        Report report = new Report(folder.resolve("docs"));
        report.keep(bench, data);
        assertThat(report.write(bench)).isTrue();
        boolean whole = data.turns().stream().noneMatch(BenchesIT::wantsMongo);
        assertThat(report.file()).content().satisfies(text -> {
            if (whole) {
                assertThat(text).doesNotContain("not measured |");
            } else {
                assertThat(text).contains("not run: " + RealMongo.VARIABLE);
            }
        });
    }

    /** A real one, of which there is none here. */
    private static boolean wantsMongo(Turn turn) {
        return RealMongo.named().isEmpty()
                && turn.failed() != null
                && turn.failed().contains("not run: " + RealMongo.VARIABLE);
    }
}
