package nl.gezinslijn.bench.start;

import java.util.List;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Contestant;
import nl.gezinslijn.bench.harness.Measure;
import nl.gezinslijn.bench.harness.Measure.Better;
import nl.gezinslijn.bench.start.Program.Help;

/** The bench of starting. */
public final class Start {

    static final String ANSWER = "answer";
    static final String PROCESSOR = "processor";

    private static final String FLOOR = "empty Boot application";

    private Start() {}

    public static Bench bench() {
        return new Bench(
                "start",
                "How long does it take from the command to the first answer?",
                "what a start writes: ours makes its stores and keys in an empty folder.",
                """
                A process is started and its `/livez` is asked until it answers, every few milliseconds. The empty \
                application is a controller with that one address on Spring Boot's web server, without a store, \
                accounts or pages. With class data sharing, and with the AOT cache that there is since JDK 25, the jar \
                is laid out as Boot recommends, and was started once before to note what a start takes; `deploy/run` \
                does the last of these after each build.\
                """,
                List.of(
                        new Measure(ANSWER, "Until the first answer", "s", Better.SMALLER, FLOOR),
                        new Measure(PROCESSOR, "Time of all cores until then", "s", Better.SMALLER, FLOOR)),
                List.of(
                        contestant(FLOOR, "As it is packed.", Program.EMPTY, Help.NONE),
                        contestant("empty, AOT cache", "Laid out, with its cache.", Program.EMPTY, Help.AOT_CACHE),
                        contestant(
                                "ours",
                                "The whole service without the demo, as it is packed.",
                                Program.OURS,
                                Help.NONE),
                        contestant(
                                "ours, class data sharing",
                                "Laid out, with an archive of its classes.",
                                Program.OURS,
                                Help.CLASS_DATA_SHARING),
                        contestant("ours, AOT cache", "Laid out, with its cache.", Program.OURS, Help.AOT_CACHE)),
                List.of());
    }

    private static Contestant contestant(String name, String about, Program program, Help help) {
        return new Contestant(name, about, round -> program.start(help, round));
    }
}
