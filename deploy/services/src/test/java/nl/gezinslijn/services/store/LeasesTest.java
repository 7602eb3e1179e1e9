package nl.gezinslijn.services.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.gezinslijn.services.store.Leases.Lease;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Book book = new Book();

    @Test
    void who_asks_first_holds_it_and_gives_it_back_at_the_end() {
        Leases one = leases(LONG);
        Lease lease = one.lease("notary");
        try (Leases other = leases(LONG)) {
            assertThat(lease.held()).isTrue();
            assertThat(other.lease("notary").held()).isFalse();
            assertThat(other.lease("sweep").held()).isTrue();
            one.close();
            assertThat(lease.held()).isFalse();
            assertThat(other.lease("notary").held()).isTrue();
        }
    }

    @Test
    void a_holder_that_was_held_up_is_not_sure_any_more_before_another_can_have_it() {
        try (Leases leases = leases(LONG)) {
            Lease lease = leases.lease("notary");
            nanos.addAndGet(LONG.multipliedBy(89).dividedBy(100).toNanos());
            assertThat(lease.held()).isTrue();
            nanos.addAndGet(LONG.dividedBy(50).toNanos());
            assertThat(lease.held()).isFalse();
        }
    }

    @Test
    void what_the_question_took_is_no_part_of_the_term() {
        book.takes = LONG;
        try (Leases leases = leases(LONG)) {
            assertThat(leases.lease("notary").held()).isFalse();
        }
    }

    @Test
    void it_is_renewed_until_the_database_is_away_and_taken_again_when_it_is_back() {
        nanos.set(0);
        try (Leases leases = new Leases(book, Duration.ofMillis(150), System::nanoTime)) {
            Lease lease = leases.lease("notary");
            await().until(() -> book.taken.get() > 4);
            assertThat(lease.held()).isTrue();
            book.away = true;
            await().until(() -> !lease.held());
            book.away = false;
            await().until(lease::held);
        }
        assertThat(book.holder).isNull();
    }

    private Leases leases(Duration term) {
        return new Leases(book, term, nanos::get);
    }

    /** Of one page; without an end. */
    private final class Book implements LeaseBook {

        private final AtomicLong taken = new AtomicLong();
        private volatile String holder;
        private volatile boolean away;
        private Duration takes = Duration.ZERO;

        @Override
        public synchronized boolean take(String name, String who, Duration term) {
            if (away) {
                throw new IllegalStateException("away");
            }
            nanos.addAndGet(takes.toNanos());
            if (!name.equals("notary")) {
                return true;
            }
            taken.incrementAndGet();
            holder = holder == null ? who : holder;
            return holder.equals(who);
        }

        @Override
        public synchronized void giveBack(String name, String who) {
            if (name.equals("notary") && who.equals(holder)) {
                holder = null;
            }
        }
    }
}
