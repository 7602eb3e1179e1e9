package nl.gezinslijn.query.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.proof.VerifierKey;
import nl.gezinslijn.query.proof.LeafSource.Found;
import nl.gezinslijn.query.proof.ProofLedger.Leaf;
import nl.gezinslijn.query.proof.ProofLedger.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a log and numbers its entries in the order in which they were stored; signs a head of the tree over them on a
 * rhythm, on request and at the end, when there is something new. It looks for itself, so that storing an entry costs
 * nothing more.
 *
 * <p>Before it goes on it looks at the last entry it has numbered. When that is not there any more as it was, it goes
 * no further: what it would number next is not what followed.
 */
public final class Notary implements AutoCloseable {

    /**
     * How it works.
     *
     * @param rhythm how often a head is signed when the log has grown
     * @param look how often it looks for new entries, which is how far behind it is
     * @param batch how many entries are numbered in one transaction
     * @param firstPause before something that could not be published is tried again; doubles each time
     */
    public record Settings(Duration rhythm, Duration look, int batch, Duration firstPause, Duration longestPause) {

        public static Settings every(Duration rhythm) {
            return new Settings(rhythm, Duration.ofMillis(250), 1_000, Duration.ofSeconds(1), Duration.ofMinutes(10));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

    private final LeafSource source;
    private final ProofLedger ledger;
    private final NoteSigner signer;
    private final Clock clock;
    private final BooleanSupplier ourTurn;
    private final Settings settings;
    private final List<Publication> publications;
    private final ScheduledExecutorService thread;

    private volatile @Nullable String trouble;

    // Guarded by this; absent when it must be read from the ledger first.
    private @Nullable Frontier tree;
    private @Nullable Leaf last;

    /** One that has the log to itself. */
    public Notary(
            LeafSource source,
            ProofLedger ledger,
            NoteSigner signer,
            List<? extends Publisher> publishers,
            Clock clock,
            Settings settings) {
        this(source, ledger, signer, publishers, clock, () -> true, settings);
    }

    /** @param ourTurn whether this process numbers what is new; several that do get in each other's way, no more */
    public Notary(
            LeafSource source,
            ProofLedger ledger,
            NoteSigner signer,
            List<? extends Publisher> publishers,
            Clock clock,
            BooleanSupplier ourTurn,
            Settings settings) {
        this.source = source;
        this.ledger = ledger;
        this.signer = signer;
        this.clock = clock;
        this.ourTurn = ourTurn;
        this.settings = settings;
        this.publications = publishers.stream()
                .map(publisher -> new Publication(publisher, ledger, settings.firstPause(), settings.longestPause()))
                .toList();
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("notary").factory());
    }

    public void start() {
        publications.forEach(Publication::start);
        every(settings.look(), Duration.ZERO, this::catchUpInTurn);
        every(settings.rhythm(), settings.rhythm(), this::signInTurn);
    }

    private void every(Duration pause, Duration first, Runnable work) {
        // What fails is told where it fails.
        var unused = thread.scheduleWithFixedDelay(
                () -> safely(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** By which its heads are known. */
    public VerifierKey key() {
        return signer.key();
    }

    /** Why it cannot go on, while it cannot. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** To be read by others. */
    public ProofLedger ledger() {
        return ledger;
    }

    /**
     * A head of everything that is stored at this moment: a new one, or the last when nothing was added since.
     *
     * @throws NotaryStopped when the log is not what it was
     */
    public Head sign() {
        Head head = signed();
        publications.forEach(Publication::wake);
        return head;
    }

    /** Another text under the key of its heads; its first line tells the two apart. */
    public Note sign(String text) {
        if (text.startsWith(signer.key().name() + "\n")) {
            throw new IllegalArgumentException("this would read as a head");
        }
        return signer.sign(text);
    }

    private synchronized Head signed() {
        catchUp();
        Frontier now = tree();
        Optional<Head> latest = ledger.latestHead();
        if (latest.isPresent() && latest.get().size() == now.size()) {
            return latest.get();
        }
        Checkpoint checkpoint = new Checkpoint(signer.key().name(), now.size(), now.root());
        Head head = new Head(signer.sign(checkpoint.text()), Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
        ledger.keep(head);
        return head;
    }

    private void catchUpInTurn() {
        if (ourTurn.getAsBoolean()) {
            catchUp();
        }
    }

    private void signInTurn() {
        if (ourTurn.getAsBoolean()) {
            sign();
        }
    }

    /** Numbers what is there; the lock is let go between batches. */
    private void catchUp() {
        boolean more = true;
        while (more) {
            more = noteSome();
        }
    }

    private synchronized boolean noteSome() {
        Frontier grown = tree();
        Leaf before = last;
        List<Found> found = before == null
                ? source.from(Long.MIN_VALUE, settings.batch())
                : behind(before, source.from(before.position(), settings.batch() + 1));
        if (found.isEmpty()) {
            return false;
        }
        if (ledger.size() != grown.size()) {
            // another process has numbered since
            tree = null;
            return true;
        }
        List<Leaf> leaves = new ArrayList<>(found.size());
        List<Node> nodes = new ArrayList<>();
        // Until it is on the disk the tree in memory is ahead of it.
        tree = null;
        for (Found entry : found) {
            leaves.add(new Leaf(grown.size(), entry.position(), entry.id(), entry.leaf()));
            grown.append(Merkle.leaf(entry.leaf()), (level, index, hash) -> nodes.add(new Node(level, index, hash)));
        }
        ledger.append(leaves, nodes);
        tree = grown;
        last = leaves.getLast();
        return found.size() == settings.batch();
    }

    private static List<Found> behind(Leaf before, List<Found> found) {
        Found same = found.isEmpty() ? null : found.getFirst();
        if (same == null || same.position() != before.position() || !Arrays.equals(same.leaf(), before.bytes())) {
            throw new NotaryStopped("entry " + before.index() + " (" + before.id() + ") is no longer where and what it"
                    + " was when it was numbered: the log was changed, or it is older than its proofs");
        }
        return found.subList(1, found.size());
    }

    private Frontier tree() {
        Frontier known = tree;
        if (known == null) {
            long size = ledger.size();
            known = Frontier.of(ledger, size);
            last = size == 0 ? null : ledger.leaf(size - 1).orElseThrow();
            tree = known;
        }
        return known;
    }

    /** What fails is tried again at the next look, and told once. */
    private void safely(Runnable work) {
        try {
            work.run();
            trouble = null;
        } catch (RuntimeException e) {
            if (trouble == null) {
                LOG.error(
                        "the notary of {} cannot go on; it tries again",
                        signer.key().name(),
                        e);
            }
            trouble = String.valueOf(e.getMessage());
        }
    }

    /** Signs a last head and publishes it, if that does not take long. */
    @Override
    public void close() {
        thread.shutdown();
        safely(this::signInTurn);
        publications.forEach(Publication::close);
    }
}
