package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static nl.gezinslijn.services.store.Shared.ID;

import com.mongodb.MongoException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.LineMark;
import nl.gezinslijn.command.imports.Refusal;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The ledger of imports for all instances. A checkpoint is several documents; that of the import itself is written
 * last, and what the others say counts only as far as its progress has come. So a checkpoint that was broken off has
 * not been, and the next one writes over what is left of it.
 */
public final class MongoImportLedger implements ImportLedger {

    private static final String RECEIVED = "received";
    private static final String STATE = "state";
    private static final String LINE = "line";
    private static final String STARTED_AT = "startedAt";
    private static final String ENDED_AT = "endedAt";
    private static final String INTERRUPTION = "interruption";
    private static final String IMPORT = "import";
    private static final String ENTRY = "entry";
    private static final Bson UNFINISHED = nin(STATE, State.DONE.name(), State.CANCELLED.name());
    private static final Bson GOING = in(STATE, State.RECEIVED.name(), State.RUNNING.name());
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final Shared imports;
    private final Shared done;
    private final Shared refusals;

    public MongoImportLedger(ViewStore store) {
        this.imports = new Shared(store, "imports");
        this.done = new Shared(store, "imports-done");
        this.refusals = new Shared(store, "imports-refused");
        imports.index(Indexes.ascending(RECEIVED), true);
        imports.index(Indexes.ascending(STATE, RECEIVED), false);
        refusals.index(Indexes.ascending(IMPORT, LINE), true);
    }

    @Override
    public boolean add(RegisterImport received) {
        while (imports.find(received.id().toString()).isEmpty()) {
            Document row = ImportRows.row(received).append(RECEIVED, lastReceived() + 1);
            try {
                imports.write(collection -> collection.insertOne(row));
                return true;
            } catch (MongoException e) {
                // the id, or the place in the order, went to another at this moment
                if (!Shared.isDuplicate(e)) {
                    throw e;
                }
            }
        }
        return false;
    }

    private long lastReceived() {
        Document last = imports.read().find().sort(descending(RECEIVED)).first();
        return last == null ? 0 : last.getLong(RECEIVED);
    }

    @Override
    public Optional<RegisterImport> find(UUID id) {
        return imports.find(id.toString()).map(ImportRows::read);
    }

    @Override
    public List<RegisterImport> latest(int atMost) {
        return imports.read()
                .find()
                .sort(descending(RECEIVED))
                .limit(atMost)
                .map(ImportRows::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<RegisterImport> unfinished() {
        return imports.read()
                .find(UNFINISHED)
                .sort(ascending(RECEIVED))
                .map(ImportRows::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean anyUnfinished() {
        return imports.read().find(UNFINISHED).first() != null;
    }

    @Override
    public Optional<RegisterImport> begin(UUID id, Instant at) {
        Bson begun = combine(set(STATE, State.RUNNING.name()), unset(INTERRUPTION), min(STARTED_AT, at));
        return change(and(eq(ID, id.toString()), GOING), begun) ? find(id) : Optional.empty();
    }

    @Override
    public void requeue(UUID id) {
        change(and(eq(ID, id.toString()), eq(STATE, State.INTERRUPTED.name())), set(STATE, State.RECEIVED.name()));
    }

    @Override
    public void pause(UUID id) {
        change(
                and(eq(ID, id.toString()), GOING),
                combine(set(STATE, State.INTERRUPTED.name()), set(INTERRUPTION, RegisterImport.PAUSED)));
    }

    @Override
    public void cancel(UUID id, Instant at) {
        change(
                and(eq(ID, id.toString()), UNFINISHED),
                combine(set(STATE, State.CANCELLED.name()), set(ENDED_AT, at), unset(INTERRUPTION)));
    }

    private boolean change(Bson which, Bson update) {
        return imports.write(collection -> collection.updateOne(which, update)).getMatchedCount() > 0;
    }

    @Override
    public Optional<LineMark> done(String key) {
        return done.find(key)
                .filter(mark -> counts(mark, new HashMap<>()))
                .map(mark -> new LineMark(key, mark.getString(ENTRY)));
    }

    @Override
    public List<LineMark> doneAfter(String key, int atMost) {
        Map<String, Long> lines = new HashMap<>();
        List<LineMark> marks = new ArrayList<>();
        for (Document mark : done.read().find(gt(ID, key)).sort(ascending(ID))) {
            if (marks.size() == atMost) {
                break;
            }
            if (counts(mark, lines)) {
                marks.add(new LineMark(mark.getString(ID), mark.getString(ENTRY)));
            }
        }
        return marks;
    }

    /** Its import has come as far as the checkpoint that it belongs to. */
    private boolean counts(Document mark, Map<String, Long> lines) {
        return lines.computeIfAbsent(mark.getString(IMPORT), this::lineOf) >= mark.getLong(LINE);
    }

    /** -1 when there is no such import. */
    private long lineOf(String id) {
        return imports.find(id).map(row -> row.getLong(LINE)).orElse(-1L);
    }

    @Override
    public State checkpoint(Checkpoint checkpoint) {
        String id = checkpoint.id().toString();
        requireFurther(checkpoint, lineOf(id));
        mark(checkpoint);
        refuse(checkpoint);
        goOn(checkpoint);
        return find(checkpoint.id()).orElseThrow().state();
    }

    private static void requireFurther(Checkpoint checkpoint, long line) {
        if (checkpoint.progress().line() < line
                || checkpoint.refused().stream().anyMatch(refusal -> refusal.line() <= line)) {
            throw new IllegalStateException("this import has come further than this checkpoint says");
        }
    }

    private void mark(Checkpoint checkpoint) {
        Set<String> kept = keptOf(checkpoint.done());
        List<ReplaceOneModel<Document>> marks = checkpoint.done().stream()
                .filter(mark -> !kept.contains(mark.key()))
                .map(mark -> new ReplaceOneModel<>(
                        eq(ID, mark.key()),
                        new Document(ID, mark.key())
                                .append(ENTRY, mark.entry())
                                .append(IMPORT, checkpoint.id().toString())
                                .append(LINE, checkpoint.progress().line()),
                        UPSERT))
                .toList();
        if (!marks.isEmpty()) {
            done.write(collection -> collection.bulkWrite(marks));
        }
    }

    /** The first line under a key is the one that is kept. */
    private Set<String> keptOf(List<LineMark> marks) {
        Set<String> kept = new HashSet<>();
        Map<String, Long> lines = new HashMap<>();
        List<Document> there = done.read()
                .find(in(ID, marks.stream().map(LineMark::key).toList()))
                .into(new ArrayList<>());
        for (Document mark : there) {
            if (counts(mark, lines)) {
                kept.add(mark.getString(ID));
            }
        }
        return kept;
    }

    private void refuse(Checkpoint checkpoint) {
        String id = checkpoint.id().toString();
        List<ReplaceOneModel<Document>> rows = checkpoint.refused().stream()
                .map(refusal -> new ReplaceOneModel<>(
                        and(eq(IMPORT, id), eq(LINE, refusal.line())),
                        ImportRows.row(refusal).append(IMPORT, id),
                        UPSERT))
                .toList();
        if (!rows.isEmpty()) {
            refusals.write(collection -> collection.bulkWrite(rows));
        }
    }

    private void goOn(Checkpoint checkpoint) {
        Progress progress = checkpoint.progress();
        Bson notFurther = and(eq(ID, checkpoint.id().toString()), lte(LINE, progress.line()));
        Bson counted = ImportRows.update(progress);
        Bson now = combine(
                counted,
                set(STATE, checkpoint.state().name()),
                checkpoint.interruption() == null ? unset(INTERRUPTION) : set(INTERRUPTION, checkpoint.interruption()),
                checkpoint.state().ended() ? set(ENDED_AT, checkpoint.at()) : unset(ENDED_AT));
        if (!change(and(notFurther, GOING), now) && !change(notFurther, counted)) {
            throw new IllegalStateException("another instance has come further with this import");
        }
    }

    /** Those of lines that its progress has come to. */
    @Override
    public List<Refusal> refusals(UUID id, long afterLine, int atMost) {
        return refusals.read()
                .find(and(eq(IMPORT, id.toString()), gt(LINE, afterLine), lte(LINE, lineOf(id.toString()))))
                .sort(ascending(IMPORT, LINE))
                .limit(atMost)
                .map(ImportRows::refusal)
                .into(new ArrayList<>());
    }
}
