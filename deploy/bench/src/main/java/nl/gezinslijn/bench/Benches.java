package nl.gezinslijn.bench;

import java.util.List;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.reading.HistoryBench;
import nl.gezinslijn.bench.reading.QueryBench;

/** All there are, in the order in which the document has them. */
public final class Benches {

    private Benches() {}

    public static List<Bench> all() {
        return List.of(QueryBench.bench(), HistoryBench.bench());
    }
}
