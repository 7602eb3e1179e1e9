package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.bson.Document;
import org.bson.types.Binary;

/** The bytes of an upload, of which one chunk is in memory at a time. */
final class ChunkChannel implements SeekableByteChannel {

    private final Shared chunks;
    private final String upload;
    private final long size;
    private long position;
    private long number = -1;
    private byte[] chunk = new byte[0];
    private boolean open = true;

    ChunkChannel(Shared chunks, String upload, long size) {
        this.chunks = chunks;
        this.upload = upload;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        load(position / MongoSpool.CHUNK);
        int from = (int) (position % MongoSpool.CHUNK);
        int count = Math.min(into.remaining(), chunk.length - from);
        if (count < 0) {
            throw missing();
        }
        into.put(chunk, from, count);
        position += count;
        return count;
    }

    private void load(long wanted) throws IOException {
        if (wanted == number) {
            return;
        }
        Document row = chunks.read()
                .find(and(eq(MongoSpool.UPLOAD, upload), eq(MongoSpool.NUMBER, wanted)))
                .first();
        if (row == null) {
            throw missing();
        }
        chunk = row.get(MongoSpool.BYTES, Binary.class).getData();
        number = wanted;
    }

    private static IOException missing() {
        return new IOException("a part of an upload is missing");
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long toSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
