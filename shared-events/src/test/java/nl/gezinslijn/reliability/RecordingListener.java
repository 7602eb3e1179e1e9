package nl.gezinslijn.reliability;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gezinslijn.reliability.RunRecord.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Records every run of a test that a scenario names, when it begins and when it ends, in the file that
 * {@code -Dreliability.records} names. Without that it does nothing. JUnit finds it by itself, whatever engine runs the
 * test.
 */
public final class RecordingListener implements TestExecutionListener {

    private static final Pattern TRIES = Pattern.compile("tries = (\\d+)");
    private static final int WHY = 300;

    private final @Nullable String file = System.getProperty("reliability.records");
    private final String form = System.getProperty("reliability.form", "short");
    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    private record Run(String scenario, String test, Instant at, long nanos) {}

    @Override
    public void executionStarted(TestIdentifier test) {
        run(test).ifPresent(run -> {
            Recording.take();
            runs.put(test.getUniqueId(), run);
            write(run, Outcome.BEGUN, Recording.Counts.NONE, 0, null);
        });
    }

    /** jqwik says how often it tried. */
    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        if (runs.containsKey(test.getUniqueId())) {
            entry.getKeyValuePairs().values().forEach(said -> {
                Matcher tries = TRIES.matcher(said);
                if (tries.find()) {
                    Recording.did(Long.parseLong(tries.group(1)));
                }
            });
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Run run = runs.remove(test.getUniqueId());
        if (run != null) {
            Outcome outcome = switch (result.getStatus()) {
                case SUCCESSFUL -> Outcome.HELD;
                case ABORTED -> Outcome.SKIPPED;
                case FAILED -> Outcome.BROKEN;
            };
            double seconds = (System.nanoTime() - run.nanos()) / 1e9;
            write(
                    run,
                    outcome,
                    Recording.take(),
                    seconds,
                    result.getThrowable().map(RecordingListener::why).orElse(null));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        run(test).ifPresent(run -> write(run, Outcome.SKIPPED, Recording.Counts.NONE, 0, reason));
    }

    private Optional<Run> run(TestIdentifier test) {
        if (file == null || !test.isTest()) {
            return Optional.empty();
        }
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .flatMap(method -> {
                    String type = method.getClassName();
                    String simple = type.substring(type.lastIndexOf('.') + 1);
                    return Scenario.ofTest(simple)
                            .map(scenario -> new Run(
                                    scenario.name(),
                                    simple + "." + method.getMethodName(),
                                    Instant.now(),
                                    System.nanoTime()));
                });
    }

    private void write(Run run, Outcome outcome, Recording.Counts counts, double seconds, @Nullable String why) {
        boolean judged = counts.judged();
        new RunRecord(
                        run.scenario(),
                        run.test(),
                        form,
                        outcome,
                        outcome == Outcome.HELD ? Math.max(1, counts.times()) : counts.times(),
                        judged ? counts.found() : null,
                        judged ? counts.lost() : null,
                        judged ? counts.unknown() : null,
                        Math.round(seconds * 10) / 10.0,
                        why,
                        run.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.version"))
                .appendTo(Path.of(String.valueOf(file)));
    }

    private static String why(Throwable failure) {
        String said = failure.getClass().getSimpleName() + ": "
                + String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        return said.length() > WHY ? said.substring(0, WHY) + "…" : said;
    }
}
