package nl.gezinslijn.query.projection;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cursor to its end, and fetches the next messages while the documents of the last are being looked at. What
 * comes in one message is read as it is.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    /** Few: each holds as many documents as a message. */
    private static final int MESSAGES = 4;

    private final MongoCursor<T> cursor;
    private final BlockingQueue<Message<T>> fetched = new ArrayBlockingQueue<>(MESSAGES);
    private Iterator<T> here;
    private boolean last;
    private final @Nullable Thread fetching;

    /** @param failure why there are no more; null where there may be */
    private record Message<T>(
            List<T> documents, boolean last, @Nullable Throwable failure) {}

    /** Waits for the first message; if there are more, the next is on its way before anybody looks at that one. */
    ReadAhead(MongoCursor<T> cursor) {
        this.cursor = cursor;
        Message<T> first = next(cursor);
        this.here = first.documents().iterator();
        this.last = first.last();
        this.fetching = last ? null : Thread.ofVirtual().name("read ahead").start(this::fetch);
    }

    /** All that is here of a message, and whether it is the last one. */
    private static <T> Message<T> next(MongoCursor<T> cursor) {
        List<T> documents = new ArrayList<>();
        // waits for a message where none is here
        if (cursor.hasNext()) {
            do {
                documents.add(cursor.next());
            } while (cursor.available() > 0);
        }
        return new Message<>(documents, cursor.getServerCursor() == null, null);
    }

    @Override
    public boolean hasNext() {
        while (!here.hasNext() && !last) {
            try {
                Message<T> message = fetched.take();
                switch (message.failure()) {
                    case null -> {}
                    case RuntimeException e -> throw e;
                    case Throwable e -> throw new IllegalStateException(e);
                }
                here = message.documents().iterator();
                last = message.last();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        return here.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return here.next();
    }

    private void fetch() {
        try {
            Message<T> message;
            do {
                message = fetchOne();
                fetched.put(message);
            } while (!message.last());
        } catch (InterruptedException e) {
            // nobody reads any more
            Thread.currentThread().interrupt();
        }
    }

    private Message<T> fetchOne() {
        try {
            return next(cursor);
        } catch (RuntimeException | Error e) {
            // for whoever waits for it
            return new Message<>(List.of(), true, e);
        }
    }

    /** A cursor is for one thread at a time, also to be closed. */
    @Override
    public void close() {
        if (fetching != null) {
            fetching.interrupt();
            boolean interrupted = false;
            while (fetching.isAlive()) {
                try {
                    fetching.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        cursor.close();
    }
}
