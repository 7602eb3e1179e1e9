package nl.gezinslijn.move;

import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.WrappedKeyPair;
import nl.gezinslijn.runtime.keys.MasterKey;

/**
 * Moves a house, where nobody is at work on either side. What a move that was broken off has brought over stays, and
 * the next one goes on behind it. At the end both sides are read as a whole: the roots of the trees over all events and
 * all lines of the access log have to be the same, so that every head that was ever signed is a head of the moved ones.
 */
final class Moving {

    private static final long TELL_EVERY = 10_000;

    private final House from;
    private final House to;
    private final MasterKey master;
    private final Consumer<String> tell;

    /** @param master of both sides */
    Moving(House from, House to, MasterKey master, Consumer<String> tell) {
        this.from = from;
        this.to = to;
        this.master = master;
        this.tell = tell;
    }

    /**
     * @throws NotTheSame when what is on the other side is not of this house
     * @throws IllegalStateException when a key does not open with this master key
     */
    void all() {
        Imports.requireEnded(from.imports());
        Keys.Held keys = Keys.move(from.keys(), to.keys(), master.alone());
        notary();
        tell.accept(keys.keys() + " keys are on both sides, and " + keys.destroyed() + " destroyed ones on neither.");
        events();
        accessLog();
        tell.accept(Imports.move(from.imports(), to.imports()) + " imported lines are known on both sides.");
    }

    private void notary() {
        Optional<String> here = from.notary().key();
        Optional<String> there = to.notary().key();
        if (here.isEmpty()) {
            return;
        }
        PublicKey signs = WrappedKeyPair.open(here.get(), master.alone()).getPublic();
        if (there.isEmpty()) {
            to.notary().keep(here.get());
        } else if (!WrappedKeyPair.open(there.get(), master.alone()).getPublic().equals(signs)) {
            throw new NotTheSame("the other side signs with a key of its own");
        }
    }

    private void events() {
        long all = from.events().size();
        tell.accept(all + " events; " + to.events().size() + " are there already.");
        Events.move(from.events(), to.events(), every(all));
        LeafSource moved = Events.leaves(to.events());
        long heads = Proofs.move(moved, from.eventProofs(), to.eventProofs());
        Contents same = Contents.same(Events.leaves(from.events()), moved);
        tell.accept("Both sides hold the same " + same.entries() + " events, with the root " + same.root() + ".");
        tell(heads);
    }

    private void accessLog() {
        long all = from.accessLog().size();
        tell.accept(all + " lines of the access log; " + to.accessLog().size() + " are there already.");
        AccessLines.move(from.accessLog(), to.accessLog(), every(all));
        long heads = Proofs.move(to.accessLog(), from.accessLogProofs(), to.accessLogProofs());
        Contents same = Contents.same(from.accessLog(), to.accessLog());
        tell.accept("Both sides hold the same " + same.entries() + " lines, with the root " + same.root() + ".");
        tell(heads);
    }

    private void tell(long heads) {
        tell.accept(heads + " signed heads went along" + (heads == 0 ? "." : "; the last one is a head of this tree."));
    }

    private LongConsumer every(long all) {
        return count -> {
            if (count % TELL_EVERY < Events.BATCH) {
                tell.accept(count + " of " + all);
            }
        };
    }
}
