package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;
import static nl.gezinslijn.services.store.Shared.ID;

import com.mongodb.client.model.Indexes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.gezinslijn.command.imports.SealingSpool;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.bson.types.Binary;

/** A document per upload with its key, and its sealed bytes in documents of a quarter of a megabyte. */
public final class MongoSpool extends SealingSpool {

    /** No upload takes longer. Until then another instance may still be taking it in. */
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    static final int CHUNK = 256 * 1024;
    static final String UPLOAD = "upload";
    static final String NUMBER = "number";
    static final String BYTES = "bytes";
    private static final String KEY = "key";
    private static final String SINCE = "since";
    private static final String SIZE = "size";

    private final Shared uploads;
    private final Shared chunks;
    private final Clock clock;
    private final Duration grace;

    public MongoSpool(ViewStore store, KeyVault vault, long mostBytes, Clock clock) {
        this(store, vault, mostBytes, clock, LONGEST_UPLOAD);
    }

    MongoSpool(ViewStore store, KeyVault vault, long mostBytes, Clock clock, Duration grace) {
        super(vault, mostBytes, UUID::randomUUID);
        this.uploads = new Shared(store, "uploads");
        this.chunks = new Shared(store, "uploads-chunks");
        this.clock = clock;
        this.grace = grace;
        chunks.index(Indexes.ascending(UPLOAD, NUMBER), true);
    }

    @Override
    protected OutputStream keep(String name, byte[] key) {
        Document upload = new Document(ID, name).append(KEY, new Binary(key)).append(SINCE, clock.instant());
        uploads.write(collection -> collection.insertOne(upload));
        return new BufferedOutputStream(new Chunks(name), CHUNK);
    }

    @Override
    protected byte[] key(String name) throws IOException {
        return upload(name).get(KEY, Binary.class).getData();
    }

    @Override
    protected SeekableByteChannel sealed(String name) throws IOException {
        return new ChunkChannel(chunks, name, upload(name).getLong(SIZE));
    }

    private Document upload(String name) throws NoSuchFileException {
        return uploads.find(name)
                .filter(upload -> upload.containsKey(SIZE))
                .orElseThrow(() -> new NoSuchFileException(name));
    }

    @Override
    protected void remove(String name) {
        chunks.write(collection -> collection.deleteMany(eq(UPLOAD, name)));
        uploads.write(collection -> collection.deleteOne(eq(ID, name)));
    }

    @Override
    protected Set<String> names() {
        return uploads.read()
                .find(lte(SINCE, clock.instant().minus(grace)))
                .projection(include(ID))
                .map(upload -> upload.getString(ID))
                .into(new HashSet<>());
    }

    /** Each write of its buffer is one chunk, or several. */
    private final class Chunks extends OutputStream {

        private final String name;
        private long size;
        private byte[] rest = new byte[0];

        Chunks(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            byte[] all = Arrays.copyOf(rest, rest.length + length);
            System.arraycopy(bytes, from, all, rest.length, length);
            int done = 0;
            for (; all.length - done >= CHUNK; done += CHUNK) {
                insert(Arrays.copyOfRange(all, done, done + CHUNK));
            }
            rest = Arrays.copyOfRange(all, done, all.length);
        }

        private void insert(byte[] chunk) {
            Document row =
                    new Document(UPLOAD, name).append(NUMBER, size / CHUNK).append(BYTES, new Binary(chunk));
            chunks.write(collection -> collection.insertOne(row));
            size += chunk.length;
        }

        /** Without its size an upload is not whole. */
        @Override
        public void close() {
            if (rest.length > 0) {
                insert(rest);
                rest = new byte[0];
            }
            uploads.write(collection -> collection.updateOne(eq(ID, name), set(SIZE, size)));
        }
    }
}
