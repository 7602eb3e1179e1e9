package nl.gezinslijn.command.imports;

import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import nl.gezinslijn.command.api.ImportLine;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.command.api.ProblemException;
import nl.gezinslijn.command.api.StrictJson;
import nl.gezinslijn.command.bus.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads lines as the service does, and remembers keys as cases do. A line whose note says so is refused, finds the
 * store away, runs into a fault, or waits.
 */
final class TestDesk implements RegisterDesk {

    private static final Importer READER = reader();

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> entered = new ArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private volatile boolean away = true;

    private static Importer reader() {
        JsonMapper.Builder json = JsonMapper.builder();
        StrictJson.strict(json);
        return new Importer(
                null, json.build(), Validation.buildDefaultValidatorFactory().getValidator());
    }

    /** Keys in the order in which they were carried out, each as often as it was. */
    List<String> entered() {
        synchronized (entered) {
            return List.copyOf(entered);
        }
    }

    void storeIsBack() {
        away = false;
    }

    void awaitOneWaiting() throws InterruptedException {
        waiting.await();
    }

    void letGo() {
        gate.countDown();
    }

    @Override
    public ImportLine read(String line) {
        return READER.read(line);
    }

    @Override
    public void enter(ImportLine line) {
        String note = line.body().path("note").asString("");
        switch (note) {
            case "refused" -> throw problem(Problem.Kind.REFUSED, "TIME-1", null);
            case "wrong" -> throw problem(Problem.Kind.INVALID_FIELD, null, "body.kind");
            case "store away" -> {
                if (away) {
                    throw problem(Problem.Kind.UNAVAILABLE, null, null);
                }
            }
            case "fault" -> throw new IllegalStateException("a fault of ours");
            case "waits" -> {
                waiting.countDown();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            default -> {}
        }
        String before = bodies.putIfAbsent(line.key(), line.body().toString());
        if (before != null && !before.equals(line.body().toString())) {
            throw problem(Problem.Kind.KEY_REUSED, null, null);
        }
        if (before == null) {
            synchronized (entered) {
                entered.add(line.key());
            }
        }
    }

    private static ProblemException problem(Problem.Kind kind, String rule, String field) {
        return new ProblemException(new Problem(kind, "said by the test", rule, field, null));
    }
}
