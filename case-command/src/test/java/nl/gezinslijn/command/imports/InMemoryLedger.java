package nl.gezinslijn.command.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;

/** A ledger that is forgotten when the test ends, and that can be out of reach. */
final class InMemoryLedger implements ImportLedger {

    private final Map<UUID, RegisterImport> imports = new LinkedHashMap<>();
    private final Map<String, LineMark> done = new HashMap<>();
    private final Map<UUID, List<Refusal>> refusals = new HashMap<>();
    private int checkpoints;
    private int failAt = -1;

    /** The process dies while this checkpoint is being written: nothing of it stays. */
    synchronized void diesAtCheckpoint(int number) {
        failAt = number;
    }

    synchronized int checkpoints() {
        return checkpoints;
    }

    @Override
    public synchronized boolean add(RegisterImport received) {
        return imports.putIfAbsent(received.id(), received) == null;
    }

    @Override
    public synchronized Optional<RegisterImport> find(UUID id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public synchronized List<RegisterImport> latest(int atMost) {
        return imports.values().stream()
                .sorted(Comparator.comparing(RegisterImport::receivedAt).reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized List<RegisterImport> unfinished() {
        return imports.values().stream().filter(i -> !i.state().ended()).toList();
    }

    @Override
    public synchronized boolean anyUnfinished() {
        return !unfinished().isEmpty();
    }

    @Override
    public synchronized Optional<RegisterImport> begin(UUID id, Instant at) {
        RegisterImport i = imports.get(id);
        if (!goes(i)) {
            return Optional.empty();
        }
        put(i, State.RUNNING, i.progress(), i.startedAt() == null ? at : i.startedAt(), null, null);
        return find(id);
    }

    @Override
    public synchronized void requeue(UUID id) {
        RegisterImport i = imports.get(id);
        if (i.state() == State.INTERRUPTED) {
            put(i, State.RECEIVED, i.progress(), i.startedAt(), null, i.interruption());
        }
    }

    @Override
    public synchronized void pause(UUID id) {
        RegisterImport i = imports.get(id);
        if (goes(i)) {
            put(i, State.INTERRUPTED, i.progress(), i.startedAt(), null, RegisterImport.PAUSED);
        }
    }

    private static boolean goes(RegisterImport i) {
        return i.state() == State.RECEIVED || i.state() == State.RUNNING;
    }

    @Override
    public synchronized void cancel(UUID id, Instant at) {
        RegisterImport i = imports.get(id);
        if (!i.state().ended()) {
            put(i, State.CANCELLED, i.progress(), i.startedAt(), at, null);
        }
    }

    @Override
    public synchronized Optional<LineMark> done(String key) {
        return Optional.ofNullable(done.get(key));
    }

    @Override
    public synchronized List<LineMark> doneAfter(String key, int atMost) {
        return done.values().stream()
                .filter(mark -> mark.key().compareTo(key) > 0)
                .sorted(Comparator.comparing(LineMark::key))
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized State checkpoint(Checkpoint c) {
        if (++checkpoints == failAt) {
            throw new IllegalStateException("the process is gone");
        }
        c.done().forEach(mark -> done.putIfAbsent(mark.key(), mark));
        refusals.computeIfAbsent(c.id(), id -> new ArrayList<>()).addAll(c.refused());
        RegisterImport i = imports.get(c.id());
        boolean goes = goes(i);
        put(
                i,
                goes ? c.state() : i.state(),
                c.progress(),
                i.startedAt(),
                goes && c.state().ended() ? c.at() : i.endedAt(),
                goes ? c.interruption() : i.interruption());
        return imports.get(c.id()).state();
    }

    @Override
    public synchronized List<Refusal> refusals(UUID id, long afterLine, int atMost) {
        return refusals.getOrDefault(id, List.of()).stream()
                .filter(r -> r.line() > afterLine)
                .limit(atMost)
                .toList();
    }

    private void put(
            RegisterImport i, State state, Progress progress, Instant started, Instant ended, String interruption) {
        imports.put(
                i.id(),
                new RegisterImport(
                        i.id(),
                        i.client(),
                        i.content(),
                        state,
                        progress,
                        i.receivedAt(),
                        started,
                        ended,
                        interruption));
    }
}
