package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static nl.gezinslijn.services.store.Shared.ID;

import com.google.crypto.tink.Aead;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.WrappedKey;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.runtime.keys.KeyArchive;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A document per subject: its key, wrapped by the master key, or what is left of one that was destroyed, for good.
 * Every question asks the database, so that a destruction counts at once wherever it was done; no instance remembers a
 * key.
 *
 * <p>A replica set keeps what was written in its log of operations until that log is full, and backups keep it longer:
 * there the wrapped key outlives its destruction, as it does in a backup of a file.
 */
public final class MongoKeyVault implements KeyVault, KeyArchive {

    private static final String KEY = "key";
    private static final String DESTROYED = "destroyed";
    private static final int PAGE = 500;

    private final Shared keys;
    private final Aead master;

    /** @throws IllegalStateException with another master key than the keys were wrapped by */
    public MongoKeyVault(ViewStore store, Aead master) {
        this.keys = new Shared(store, "keys");
        this.master = master;
        keys.index(Indexes.ascending(DESTROYED), false);
        // With the wrong master key it is better not to start at all.
        keys.read()
                .find(eq(DESTROYED, false))
                .limit(1)
                .forEach(one -> WrappedKey.open(one.getString(ID), wrapped(one), master));
    }

    @Override
    public Aead findOrCreate(String subject) {
        Document kept = keys.find(subject).orElseGet(() -> create(subject));
        keys.settle();
        return opened(kept).orElseThrow(KeyDestroyedException::new);
    }

    private Document create(String subject) {
        return keys.insertIfAbsent(
                subject,
                combine(setOnInsert(KEY, new Binary(WrappedKey.make(subject, master))), setOnInsert(DESTROYED, false)));
    }

    @Override
    public Optional<Aead> find(String subject) {
        return keys.find(subject).flatMap(this::opened);
    }

    private Optional<Aead> opened(Document kept) {
        return kept.getBoolean(DESTROYED)
                ? Optional.empty()
                : Optional.of(WrappedKey.open(kept.getString(ID), wrapped(kept), master));
    }

    @Override
    public void destroy(String subject) {
        Shared.retryingDuplicates(() -> keys.write(collection -> collection.updateOne(
                eq(ID, subject), combine(set(DESTROYED, true), unset(KEY)), new UpdateOptions().upsert(true))));
    }

    /** Number of keys, destroyed ones left out. */
    public long size() {
        return keys.read().countDocuments(eq(DESTROYED, false));
    }

    /** Number of keys that were destroyed. */
    public long destroyed() {
        return keys.read().countDocuments(eq(DESTROYED, true));
    }

    @Override
    public List<Kept> after(String subject, int atMost) {
        return keys.read()
                .find(gt(ID, subject))
                .sort(ascending(ID))
                .limit(atMost)
                .map(MongoKeyVault::kept)
                .into(new ArrayList<>());
    }

    @Override
    public List<Kept> of(List<String> subjects) {
        return keys.read().find(in(ID, subjects)).map(MongoKeyVault::kept).into(new ArrayList<>());
    }

    private static Kept kept(Document row) {
        return new Kept(row.getString(ID), row.getBoolean(DESTROYED) ? null : wrapped(row));
    }

    @Override
    public void put(List<Kept> more) {
        if (!more.isEmpty()) {
            keys.write(collection -> collection.bulkWrite(
                    more.stream().map(MongoKeyVault::upsert).toList()));
        }
    }

    private static UpdateOneModel<Document> upsert(Kept key) {
        byte[] wrapped = key.wrapped();
        return new UpdateOneModel<>(
                eq(ID, key.subject()),
                wrapped == null
                        ? combine(set(DESTROYED, true), unset(KEY))
                        : combine(setOnInsert(KEY, new Binary(wrapped)), setOnInsert(DESTROYED, false)),
                new UpdateOptions().upsert(true));
    }

    /**
     * Wraps anew what the master key of now does not open by itself. When it fails half-way, another call does the
     * rest; several instances may do it at once.
     *
     * @param now the master key of now alone
     * @param either opens also what those of before have wrapped
     * @return how many keys that were
     * @throws IllegalStateException when something opens with neither
     */
    public long wrapAnew(Aead now, Aead either) {
        long count = 0;
        for (List<Document> page = page("");
                !page.isEmpty();
                page = page(page.getLast().getString(ID))) {
            for (Document each : page) {
                count += WrappedKey.wrapAnew(each.getString(ID), wrapped(each), now, either)
                        .map(anew -> replace(each, anew))
                        .orElse(0L);
            }
        }
        return count;
    }

    /** One that was destroyed, or wrapped anew by another instance, meanwhile stays as it is. */
    private long replace(Document read, byte[] anew) {
        return keys.write(collection -> collection
                .updateOne(
                        and(eq(ID, read.getString(ID)), eq(KEY, read.get(KEY, Binary.class))),
                        set(KEY, new Binary(anew)))
                .getModifiedCount());
    }

    private List<Document> page(String after) {
        return keys.read()
                .find(and(gt(ID, after), eq(DESTROYED, false)))
                .sort(ascending(ID))
                .projection(include(KEY))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    private static byte[] wrapped(Document kept) {
        return Objects.requireNonNull(kept.get(KEY, Binary.class)).getData();
    }
}
