package nl.gezinslijn.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.GrownTree;
import nl.gezinslijn.proof.LeafBytes;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.proof.Proofs;
import nl.gezinslijn.proof.TreeHashes;
import nl.gezinslijn.query.TestHouse;
import nl.gezinslijn.query.proof.LeafSource.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A notary of a log in memory. */
class NotaryTest {

    private static final NoteSigner SIGNER = signer();

    private final Log log = new Log();
    private final MemoryLedger ledger = new MemoryLedger();
    private final List<Notary> notaries = new ArrayList<>();

    @AfterEach
    void close() {
        notaries.forEach(Notary::close);
    }

    @Test
    void entries_are_numbered_in_the_order_in_which_they_were_stored_and_once() {
        log.grow(700);
        notary().sign();
        log.grow(5);
        notary().sign();

        assertThat(ledger.size()).isEqualTo(705);
        for (int i = 0; i < 705; i++) {
            assertThat(ledger.leaf(i).orElseThrow().id())
                    .isEqualTo(log.entries.get(i).id());
        }
        assertThat(ledger.latestHead().orElseThrow().checkpoint().root())
                .isEqualTo(log.tree().root());
    }

    @Test
    void new_entries_are_noted_without_being_asked() {
        Notary notary = notary();
        notary.start();
        log.grow(3);
        await().until(() -> ledger.size() == 3);
        log.grow(300);
        await().until(() -> ledger.size() == 303);
        assertThat(ledger.latestHead()).as("signing has a rhythm of its own").isEmpty();
    }

    @Test
    void a_head_is_signed_on_the_rhythm_when_the_log_grew() {
        log.grow(3);
        notary(new Notary.Settings(
                        Duration.ofMillis(20), Duration.ofMillis(5), 2, Duration.ofMillis(1), Duration.ofMillis(1)))
                .start();
        await().until(() -> ledger.head(3).isPresent());
        log.grow(1);
        await().until(() -> ledger.head(4).isPresent());
        assertThat(ledger.headsAfter(-1, 10)).extracting(Head::size).contains(3L, 4L);
    }

    @Test
    void each_head_grew_out_of_the_one_before_and_is_signed() {
        Notary notary = notary();
        for (int i = 0; i < 5; i++) {
            log.grow(i * 100);
            Head head = notary.sign();
            assertThat(Checkpoint.open(head.note(), notary.key())).contains(head.checkpoint());
        }

        List<Head> heads = ledger.headsAfter(-1, 100);
        assertThat(heads).extracting(Head::size).containsExactly(0L, 100L, 300L, 600L, 1_000L);
        for (int i = 1; i < heads.size(); i++) {
            Checkpoint from = heads.get(i - 1).checkpoint();
            Checkpoint to = heads.get(i).checkpoint();
            assertThat(Proofs.consistency(ledger, from.size(), to.size()).proves(from.root(), to.root()))
                    .isTrue();
        }
    }

    @Test
    void without_anything_new_the_last_head_is_given_again() {
        log.grow(2);
        assertThat(notary().sign()).isEqualTo(notary().sign());
        assertThat(ledger.headsAfter(-1, 10)).hasSize(1);
    }

    @Test
    void a_last_head_is_signed_when_it_ends() {
        Notary notary = notary();
        notary.start();
        log.grow(4);
        notary.close();
        assertThat(ledger.latestHead().orElseThrow().size()).isEqualTo(4);
    }

    @Test
    void when_the_last_entry_was_changed_nothing_is_numbered_any_more() {
        log.grow(5);
        notary().sign();
        log.entries.set(4, log.entry(4, "changed"));
        log.grow(1);

        assertThatThrownBy(() -> notary().sign())
                .isInstanceOf(NotaryStopped.class)
                .hasMessageContaining("entry 4 (entry-4)");
        assertThat(ledger.size()).isEqualTo(5);
    }

    @Test
    void what_keeps_it_from_going_on_is_told_until_it_can() {
        Notary notary = notary();
        log.grow(5);
        notary.sign();
        Found last = log.entries.set(4, log.entry(4, "changed"));
        notary.start();
        await().until(() -> notary.trouble().orElse("").contains("entry 4 (entry-4)"));

        log.entries.set(4, last);
        log.grow(1);

        await().until(() -> ledger.size() == 6);
        await().until(() -> notary.trouble().isEmpty());
    }

    @Test
    void when_the_log_is_older_than_the_ledger_nothing_is_numbered_any_more() {
        log.grow(5);
        notary().sign();
        log.entries.subList(3, 5).clear();
        log.entries.add(log.entry(3, "another"));

        assertThatThrownBy(() -> notary().sign()).isInstanceOf(NotaryStopped.class);
        assertThat(ledger.size()).isEqualTo(5);
    }

    @Test
    void what_could_not_be_written_down_is_numbered_the_next_time_and_once() {
        Notary notary = notary();
        log.grow(300);
        ledger.failToAppend(2);

        assertThatThrownBy(notary::sign).hasMessage("disk full");
        assertThatThrownBy(notary::sign).hasMessage("disk full");
        Head head = notary.sign();

        assertThat(head.checkpoint().root()).isEqualTo(log.tree().root());
        assertThat(ledger.size()).isEqualTo(300);
    }

    @Test
    void every_head_is_published_in_order_and_again_until_it_is_there() {
        List<Long> published = new CopyOnWriteArrayList<>();
        AtomicInteger failures = new AtomicInteger(3);
        Notary notary = notary(publisher((head, hashes) -> {
            assertThat(Proofs.root(hashes, head.size()))
                    .isEqualTo(head.checkpoint().root());
            if (failures.getAndDecrement() > 0) {
                throw new IOException("not there");
            }
            published.add(head.size());
        }));
        notary.start();
        for (int i = 0; i < 3; i++) {
            log.grow(10);
            notary.sign();
        }

        await().until(() -> published.equals(List.of(10L, 20L, 30L)));
        await().until(() -> ledger.published("test") == 30);
    }

    @Test
    void what_was_not_published_before_the_end_is_after_the_next_start() {
        Notary first = notary(publisher((head, hashes) -> {
            throw new IOException("not there");
        }));
        first.start();
        log.grow(1);
        first.sign();
        log.grow(1);
        first.close();

        List<Long> published = new CopyOnWriteArrayList<>();
        notary(publisher((head, hashes) -> published.add(head.size()))).start();

        await().until(() -> published.equals(List.of(1L, 2L)));
    }

    private interface Publishing {
        void publish(Head head, TreeHashes hashes) throws IOException;
    }

    private static Publisher publisher(Publishing publishing) {
        return new Publisher() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void publish(Head head, TreeHashes hashes) throws IOException {
                publishing.publish(head, hashes);
            }
        };
    }

    private Notary notary(Publisher... publishers) {
        return notary(quick(), publishers);
    }

    private Notary notary(Notary.Settings settings, Publisher... publishers) {
        Notary notary = new Notary(log, ledger, SIGNER, List.of(publishers), TestHouse.CLOCK, settings);
        notaries.add(notary);
        return notary;
    }

    private static Notary.Settings quick() {
        return new Notary.Settings(
                Duration.ofDays(1), Duration.ofMillis(5), 64, Duration.ofMillis(1), Duration.ofMillis(4));
    }

    private static NoteSigner signer() {
        try {
            return new NoteSigner(
                    "test.example/log", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A log with gaps in its positions. */
    private static final class Log implements LeafSource {

        private final List<Found> entries = new CopyOnWriteArrayList<>();

        void grow(int more) {
            int before = entries.size();
            List<Found> added = new ArrayList<>();
            for (int i = before; i < before + more; i++) {
                added.add(entry(i, "text " + i));
            }
            entries.addAll(added);
        }

        Found entry(int index, String text) {
            return new Found(
                    index * 3L + 1,
                    "entry-" + index,
                    LeafBytes.of("test/1").text(text).toBytes());
        }

        GrownTree tree() {
            GrownTree tree = new GrownTree();
            entries.forEach(entry -> tree.append(entry.leaf()));
            return tree;
        }

        @Override
        public List<Found> from(long position, int atMost) {
            return entries.stream()
                    .filter(entry -> entry.position() >= position)
                    .limit(atMost)
                    .toList();
        }
    }
}
