package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static nl.gezinslijn.services.store.Shared.ID;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.ProofLedger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * The ledger of one log, for the notary that is at work and for all who read. Leaves are inserted in their order under
 * numbers that the database gives once; the nodes above them, which follow from them, are there before. What a crash
 * leaves half-done is a shorter tree, from which the next notary goes on; of two notaries at once one is refused.
 */
public final class MongoProofLedger implements ProofLedger {

    private static final String POSITION = "position";
    private static final String ENTRY = "entry";
    private static final String LEAF = "leaf";
    private static final String LEVEL = "level";
    private static final String INDEX = "index";
    private static final String HASH = "hash";
    private static final String NOTE = "note";
    private static final String SIGNED_AT = "signedAt";
    private static final String SIZE = "size";

    private final Shared leaves;
    private final Shared nodes;
    private final Shared heads;
    private final Shared published;

    /** @param log whose leaves these are, as part of the names of its collections */
    public MongoProofLedger(ViewStore store, String log) {
        this.leaves = new Shared(store, "proofs-" + log + "-leaves");
        this.nodes = new Shared(store, "proofs-" + log + "-nodes");
        this.heads = new Shared(store, "proofs-" + log + "-heads");
        this.published = new Shared(store, "proofs-" + log + "-published");
        leaves.index(Indexes.ascending(ENTRY), true);
        nodes.index(Indexes.ascending(LEVEL, INDEX), true);
    }

    @Override
    public long size() {
        Document last = leaves.read().find().sort(descending(ID)).first();
        return last == null ? 0 : last.getLong(ID) + 1;
    }

    @Override
    public Optional<Leaf> leaf(long index) {
        return leaves.find(index).map(MongoProofLedger::leaf);
    }

    @Override
    public List<Leaf> leaves(long from, int atMost) {
        return leaves.read()
                .find(and(gte(ID, from), lt(ID, from + atMost)))
                .sort(ascending(ID))
                .map(MongoProofLedger::leaf)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Leaf> find(String id) {
        return Optional.ofNullable(leaves.read().find(eq(ENTRY, id)).first()).map(MongoProofLedger::leaf);
    }

    private static Leaf leaf(Document row) {
        return new Leaf(row.getLong(ID), row.getLong(POSITION), row.getString(ENTRY), bytes(row, LEAF));
    }

    private static byte[] bytes(Document row, String field) {
        return row.get(field, Binary.class).getData();
    }

    /** What another notary appends meanwhile makes it fail; what it had appended until then stays, and is right. */
    @Override
    public void append(List<Leaf> more, List<Node> above) {
        if (more.isEmpty()) {
            return;
        }
        requireNew(more);
        if (!above.isEmpty()) {
            nodes.write(collection -> collection.bulkWrite(
                    above.stream().map(MongoProofLedger::upsert).toList()));
        }
        leaves.write(collection ->
                collection.insertMany(more.stream().map(MongoProofLedger::row).toList()));
    }

    private void requireNew(List<Leaf> more) {
        long first = more.getFirst().index();
        Set<String> ids = new HashSet<>();
        for (Leaf leaf : more) {
            if (leaf.index() != first + ids.size() || !ids.add(leaf.id())) {
                throw new IllegalStateException("not numbered one after the other: " + leaf.index());
            }
        }
        if (leaf(first).isPresent() || (first > 0 && leaf(first - 1).isEmpty())) {
            throw new IllegalStateException("not the number that follows: " + first);
        }
        if (leaves.read().find(in(ENTRY, ids)).first() != null) {
            throw new IllegalStateException("an entry is numbered already");
        }
    }

    /** One that is there was left by a crash, with no leaves below it that are numbered. */
    private static UpdateOneModel<Document> upsert(Node node) {
        return new UpdateOneModel<>(
                and(eq(LEVEL, node.level()), eq(INDEX, node.index())),
                set(HASH, new Binary(node.hash().bytes())),
                new UpdateOptions().upsert(true));
    }

    private static Document row(Leaf leaf) {
        return new Document(ID, leaf.index())
                .append(POSITION, leaf.position())
                .append(ENTRY, leaf.id())
                .append(LEAF, new Binary(leaf.bytes()));
    }

    @Override
    public List<Hash> read(int level, long first, int count) {
        List<Hash> hashes = level == 0
                ? leaves.read()
                        .find(and(gte(ID, first), lt(ID, first + count)))
                        .sort(ascending(ID))
                        .map(row -> Merkle.leaf(bytes(row, LEAF)))
                        .into(new ArrayList<>())
                : nodes.read()
                        .find(and(eq(LEVEL, level), gte(INDEX, first), lt(INDEX, first + count)))
                        .sort(ascending(LEVEL, INDEX))
                        .map(row -> Hash.of(bytes(row, HASH)))
                        .into(new ArrayList<>());
        if (hashes.size() < count) {
            throw new IllegalArgumentException("the tree does not have them all");
        }
        return hashes;
    }

    @Override
    public void keep(Head head) {
        heads.insertIfAbsent(
                head.size(),
                combine(setOnInsert(NOTE, head.note().toString()), setOnInsert(SIGNED_AT, head.signedAt())));
    }

    @Override
    public Optional<Head> latestHead() {
        return Optional.ofNullable(heads.read().find().sort(descending(ID)).first())
                .map(MongoProofLedger::head);
    }

    @Override
    public Optional<Head> head(long size) {
        return heads.find(size).map(MongoProofLedger::head);
    }

    @Override
    public List<Head> headsAfter(long size, int atMost) {
        return heads.read()
                .find(gt(ID, size))
                .sort(ascending(ID))
                .limit(atMost)
                .map(MongoProofLedger::head)
                .into(new ArrayList<>());
    }

    private static Head head(Document row) {
        Instant signedAt = row.getDate(SIGNED_AT).toInstant();
        return new Head(Note.parse(row.getString(NOTE)), signedAt);
    }

    @Override
    public long published(String publisher) {
        return published.find(publisher).map(row -> row.getLong(SIZE)).orElse(-1L);
    }

    /** Who is behind does not take back what another instance has published. */
    @Override
    public void markPublished(String publisher, long size) {
        Bson further = max(SIZE, size);
        Shared.retryingDuplicates(() -> published.write(
                collection -> collection.updateOne(eq(ID, publisher), further, new UpdateOptions().upsert(true))));
    }
}
