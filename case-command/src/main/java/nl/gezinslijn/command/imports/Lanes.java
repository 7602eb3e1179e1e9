package nl.gezinslijn.command.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import nl.gezinslijn.command.api.ImportLine;

/**
 * Carries lines of a register out side by side where that makes no difference: cases run beside each other, each in its
 * own order, and what cases share (a coach's places, the waiting list, who is in office) keeps the order of the
 * register. After a line that failed nothing of the same case follows.
 */
public final class Lanes {

    /** What looks at nothing and changes nothing but its own case. */
    private static final Set<String> ALONE = Set.of(
            "agree-plan",
            "revise-plan",
            "record-contact",
            "record-review",
            "request-extension",
            "grant-extension",
            "refuse-extension",
            "take-meldcode-step",
            "refer-to-protection",
            "record-protection-outcome",
            "raise-escalation",
            "resolve-escalation");

    private final Executor threads;
    private final Map<String, CompletableFuture<?>> lives = new HashMap<>();
    private final List<CompletableFuture<?>> all = new ArrayList<>();
    private CompletableFuture<?> order = CompletableFuture.completedFuture(null);

    public Lanes(Executor threads) {
        this.threads = threads;
    }

    /** Runs it when its turn has come. */
    public void add(ImportLine line, Runnable entry) {
        String life = line.caseId() == null
                ? String.valueOf(line.about())
                : line.caseId().toString();
        CompletableFuture<?> before = lives.getOrDefault(life, CompletableFuture.completedFuture(null));
        boolean shared = !ALONE.contains(line.action());
        CompletableFuture<?> entered =
                (shared ? CompletableFuture.allOf(before, order) : before).thenRunAsync(entry, threads);
        lives.put(life, entered);
        all.add(entered);
        if (shared) {
            order = entered;
        }
    }

    /**
     * Waits until every line has had its turn or cannot have it any more.
     *
     * @throws ExecutionException when one failed
     */
    public void finish() throws InterruptedException, ExecutionException {
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
    }
}
