package nl.gezinslijn.bench;

import java.util.List;
import nl.gezinslijn.bench.append.Append;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.longcase.LongCase;
import nl.gezinslijn.bench.reading.HistoryBench;
import nl.gezinslijn.bench.reading.QueryBench;
import nl.gezinslijn.bench.rebuild.LargeRebuildBench;
import nl.gezinslijn.bench.rebuild.RebuildBench;
import nl.gezinslijn.bench.start.Start;

/** All there are, in the order in which the document has them. */
public final class Benches {

    private Benches() {}

    public static List<Bench> all() {
        return List.of(
                Append.bench(),
                LongCase.bench(),
                RebuildBench.bench(),
                LargeRebuildBench.bench(),
                HistoryBench.bench(),
                QueryBench.bench(),
                Start.bench());
    }
}
