package nl.gezinslijn.query.history;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.Seal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks a case entry by entry in the order it was recorded, as those who worked in it saw it come about: an entry that
 * is retracted later counts until then (REC-1).
 */
final class Replay {

    private final Seal seal;
    private final String caseId;
    private final List<Entry<CaseEvent>> line;

    /** @param line of the case, from its first entry on */
    Replay(Seal seal, String caseId, List<Entry<CaseEvent>> line) {
        this.seal = seal;
        this.caseId = caseId;
        this.line = line;
    }

    /** @param size how many at most */
    List<ReplayStep> steps(long from, int size) {
        List<ReplayStep> steps = new ArrayList<>();
        CaseFile file = CaseFile.none(caseId);
        JsonNode tree = null;
        for (Entry<CaseEvent> entry : line.subList(0, (int) Math.min(line.size(), from + size))) {
            CaseFile next = next(file, entry);
            if (entry.sequence() >= from) {
                JsonNode before = tree == null ? tree(file, new Opening(seal, caseId)) : tree;
                tree = tree(next, new Opening(seal, caseId));
                steps.add(step(entry, file, next, before, tree));
            }
            file = next;
        }
        return steps;
    }

    /** @param sequence of an entry that is there */
    ReplayedFile file(long sequence, long last) {
        CaseFile before = CaseFile.none(caseId);
        Iterator<Entry<CaseEvent>> entries = line.iterator();
        Entry<CaseEvent> entry = entries.next();
        while (entry.sequence() < sequence) {
            before = next(before, entry);
            entry = entries.next();
        }
        CaseFile after = next(before, entry);
        JsonNode treeBefore = tree(before, new Opening(seal, caseId));
        Opening opening = new Opening(seal, caseId);
        JsonNode treeAfter = tree(after, opening);
        return new ReplayedFile(
                caseId,
                step(entry, before, after, treeBefore, treeAfter),
                last,
                treeBefore,
                treeAfter,
                opening.erased());
    }

    private CaseFile next(CaseFile file, Entry<CaseEvent> entry) {
        Supplier<List<Entry<CaseEvent>>> before = () -> line.subList(0, (int) entry.sequence());
        return file.next(entry, before);
    }

    private ReplayStep step(
            Entry<CaseEvent> entry, CaseFile before, CaseFile after, JsonNode treeBefore, JsonNode treeAfter) {
        return new ReplayStep(
                OpenEntry.open(entry, new Opening(seal, caseId)),
                before.state(),
                Objects.requireNonNull(after.state()),
                Change.between(treeBefore, treeAfter));
    }

    /**
     * Every entry changes version and recording instant, which the step itself says already; and who may see the case
     * follows from what else has changed.
     */
    private static JsonNode tree(CaseFile file, Opening opening) {
        ObjectNode tree = (ObjectNode) OpenJson.of(file, opening);
        return tree.without(List.of("version", "recordedAt", "circle"));
    }
}
