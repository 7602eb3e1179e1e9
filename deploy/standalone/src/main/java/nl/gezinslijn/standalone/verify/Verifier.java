package nl.gezinslijn.standalone.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.standalone.verify.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the tree over what is stored and holds it against heads. Where a head does not fit, it looks for leaf
 * hashes that do fit it, and finds the first entry that is not as it was noted.
 */
final class Verifier {

    private final Iterable<? extends LogLeaf> stored;
    private final List<Checkpoint> heads;
    private final List<Reference> references;

    /**
     * What was found.
     *
     * @param entries how many are stored
     * @param fits the largest head that they fit, before the first that they do not
     * @param misfit the first head that they do not fit
     * @param finding absent when everything is as it was noted
     */
    record Judgement(
            long entries,
            @Nullable Checkpoint fits,
            @Nullable Checkpoint misfit,
            @Nullable Finding finding) {}

    /**
     * @param stored in the order of storing; read several times
     * @param heads whose signatures were verified
     * @param references those that are trusted most first
     */
    Verifier(Iterable<? extends LogLeaf> stored, List<Checkpoint> heads, List<Reference> references) {
        this.stored = stored;
        this.heads = heads.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        this.references = references;
    }

    Judgement judge() {
        Frontier tree = new Frontier();
        Checkpoint fits = null;
        Checkpoint misfit = null;
        boolean fitsAgain = false;
        int next = 0;
        for (var lying = stored.iterator(); ; tree.append(lying.next().hash())) {
            for (; next < heads.size() && heads.get(next).size() == tree.size(); next++) {
                Checkpoint head = heads.get(next);
                if (!head.root().equals(tree.root())) {
                    misfit = misfit == null ? head : misfit;
                } else if (misfit == null) {
                    fits = head;
                } else {
                    fitsAgain = true;
                }
            }
            if (!lying.hasNext()) {
                break;
            }
        }
        if (misfit == null && next < heads.size()) {
            misfit = heads.get(next);
        }
        return new Judgement(tree.size(), fits, misfit, finding(fits, misfit, fitsAgain));
    }

    private @Nullable Finding finding(@Nullable Checkpoint fits, @Nullable Checkpoint misfit, boolean fitsAgain) {
        if (misfit == null) {
            return beyond(fits == null ? 0 : fits.size());
        }
        if (fitsAgain || isContradicted(misfit)) {
            return Finding.ofHeads(Kind.TWO_HISTORIES, misfit);
        }
        for (Reference reference : references) {
            if (reference.size() >= misfit.size()
                    && reference.root(misfit.size()).equals(misfit.root())) {
                Optional<Finding> first = new Comparison(stored, reference, references).first();
                if (first.isPresent()) {
                    return first.get();
                }
            }
        }
        return Finding.ofHeads(Kind.BETWEEN_HEADS, misfit);
    }

    /** Of one size there is one tree. */
    private boolean isContradicted(Checkpoint misfit) {
        return heads.stream()
                .anyMatch(head -> head.size() == misfit.size() && !head.root().equals(misfit.root()));
    }

    /** All heads fit; what was stored since is only as good as what the service itself has noted of it. */
    private @Nullable Finding beyond(long covered) {
        for (Reference reference : references) {
            Optional<Finding> first = new Comparison(stored, reference, references).first();
            if (first.isPresent()) {
                Finding found = first.get();
                return found.index() < covered
                        ? new Finding(
                                Kind.LEDGER_CHANGED,
                                found.index(),
                                null,
                                found.stored(),
                                found.before(),
                                0,
                                reference.name())
                        : found;
            }
        }
        return null;
    }
}
