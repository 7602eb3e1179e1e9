package nl.gezinslijn.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Protocol;
import nl.gezinslijn.bench.harness.RawData;
import nl.gezinslijn.bench.harness.Report;
import nl.gezinslijn.bench.harness.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures, and writes what was measured into the documents. */
@Command(
        name = "deploy/bench/run",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        header = "Measures Gezinslijn beside others and beside the limit.",
        description = {
            "",
            "Each bench lets its contestants take turns, round after round, keeps everything it measured, and writes"
                    + " tables and pictures of it into benchmarks.md, and the goals into README.md. Let nothing else run on the machine meanwhile.",
            ""
        },
        footer = {
            "",
            "BENCH_JAVA_OPTS sets the flags of the JVM (-Xms2g -Xmx2g).",
            "Ends with 0 when all that was asked was measured, 1 when a contestant failed, 2 when it was asked wrongly."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final int ROUNDS = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "which benches (all)")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "how many rounds (5; 1 with --quick)")
    private @Nullable Integer rounds;

    @Option(
            names = "--quick",
            description = "only try whether everything works, in seconds; writes to target/quick, not to the documents")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "only the contestants with this in their name; writes to target/quick, not to the documents")
    private @Nullable String only;

    @Option(names = "--out", paramLabel = "DIR", description = "where benchmarks.md and its data are (docs)")
    private @Nullable Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "where contestants keep their files meanwhile: on the disk that you ask about"
                    + " (deploy/bench/target/work)")
    private @Nullable Path work;

    @Option(names = "--report", description = "measure nothing; write the document anew from the data that were kept")
    private boolean report;

    @Option(names = "--list", description = "say which benches there are")
    private boolean list;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Bench> benches = asked();
        Path root = Path.of(Objects.requireNonNullElse(System.getenv("BENCH_ROOT"), "."));
        Path target = root.resolve("deploy/bench/target");
        Report document =
                new Report(out != null ? out : quick || only != null ? target.resolve("quick") : root.resolve("docs"));
        if (list) {
            benches.forEach(bench -> say("%-12s %s".formatted(bench.name(), bench.asks())));
            return 0;
        }
        boolean whole = true;
        for (Bench bench : benches) {
            if (!report) {
                whole &= measured(bench, work != null ? work : target.resolve("work"), document);
            }
            if (document.write(bench)) {
                say("written: " + document.file().normalize());
            }
        }
        if (out == null && !quick && only == null) {
            new Summary(document).write(Benches.all(), root.resolve("README.md"));
        }
        return whole ? 0 : 1;
    }

    private boolean measured(Bench bench, Path folder, Report document) throws Exception {
        int number = rounds != null ? rounds : quick ? 1 : ROUNDS;
        String commit = Objects.requireNonNullElse(System.getenv("BENCH_COMMIT"), "unknown");
        RawData data =
                new Protocol(number, quick, folder, commit, this::say).measure(only == null ? bench : bench.only(only));
        document.keep(bench, data);
        return data.turns().stream().allMatch(turn -> turn.failed() == null);
    }

    private List<Bench> asked() {
        List<Bench> all = Benches.all();
        for (String name : names) {
            if (all.stream().noneMatch(bench -> bench.name().equals(name))) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "There is no bench '" + name + "'; --list names them.");
            }
        }
        return all.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }

    private void say(String line) {
        PrintWriter to = Objects.requireNonNull(spec).commandLine().getOut();
        to.println(line);
        to.flush();
    }
}
