package nl.gezinslijn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ServerAddress;
import com.mongodb.ServerCursor;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes ahead comes in order, once, and no further than somebody reads. */
class ReadAheadTest {

    private static final int PER_MESSAGE = 10;

    @Test
    void every_document_comes_once_and_in_order() {
        for (int documents : new int[] {0, 1, PER_MESSAGE, PER_MESSAGE + 1, 1_000}) {
            Messages cursor = new Messages(documents, Integer.MAX_VALUE);
            try (var ahead = new ReadAhead<>(cursor)) {
                List<Integer> read = new ArrayList<>();
                ahead.forEachRemaining(read::add);
                assertThat(read).isEqualTo(IntStream.range(0, documents).boxed().toList());
                assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
            }
            assertThat(cursor.closed).isTrue();
        }
    }

    @Test
    void what_comes_in_one_message_is_read_by_the_reader_alone() {
        Messages cursor = new Messages(PER_MESSAGE, Integer.MAX_VALUE);
        try (var ahead = new ReadAhead<>(cursor)) {
            ahead.forEachRemaining(each -> {});
        }
        assertThat(cursor.readers).containsOnly(Thread.currentThread());
    }

    @Test
    void somebody_who_stops_reading_leaves_a_cursor_that_is_closed_and_read_no_further() {
        Messages cursor = new Messages(1_000_000, Integer.MAX_VALUE);
        try (var ahead = new ReadAhead<>(cursor)) {
            for (int i = 0; i < PER_MESSAGE + 1; i++) {
                ahead.next();
            }
            await().until(() -> cursor.read.get() >= 5 * PER_MESSAGE);
        }
        assertThat(cursor.closed).isTrue();
        assertThat(cursor.read.get()).isLessThanOrEqualTo(8 * PER_MESSAGE);
    }

    @Test
    void a_failure_reaches_the_reader_where_it_is() {
        Messages cursor = new Messages(1_000, 5 * PER_MESSAGE);
        try (var ahead = new ReadAhead<>(cursor)) {
            assertThatThrownBy(() -> ahead.forEachRemaining(each -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the server went away");
        }
        assertThat(cursor.closed).isTrue();
    }

    /** Numbers, ten in a message. */
    private static final class Messages implements MongoCursor<Integer> {

        private final int documents;
        private final int failsAt;
        private final AtomicInteger read = new AtomicInteger();
        private final List<Thread> readers = new ArrayList<>();
        private volatile boolean closed;

        Messages(int documents, int failsAt) {
            this.documents = documents;
            this.failsAt = failsAt;
        }

        @Override
        public boolean hasNext() {
            if (read.get() == failsAt) {
                throw new IllegalStateException("the server went away");
            }
            return read.get() < documents;
        }

        @Override
        public Integer next() {
            readers.add(Thread.currentThread());
            return read.getAndIncrement();
        }

        @Override
        public int available() {
            return Math.min(documents, (read.get() + PER_MESSAGE - 1) / PER_MESSAGE * PER_MESSAGE) - read.get();
        }

        @Override
        public Integer tryNext() {
            return hasNext() ? next() : null;
        }

        @Override
        public ServerCursor getServerCursor() {
            return read.get() < documents ? new ServerCursor(1, getServerAddress()) : null;
        }

        @Override
        public ServerAddress getServerAddress() {
            return new ServerAddress();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
