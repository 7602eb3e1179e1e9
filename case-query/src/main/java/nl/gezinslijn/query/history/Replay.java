package nl.gezinslijn.query.history;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.Seal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks a case entry by entry in the order it was recorded, as those who worked in it saw it come about: an entry that
 * is retracted later counts until then (REC-1).
 */
final class Replay {

    /**
     * Every entry changes version and recording instant, which the step itself says already; and who may see the case
     * follows from what else has changed.
     */
    private static final List<String> SAID_BY_THE_STEP = List.of("version", "recordedAt", "circle");

    private static final Map<String, RecordComponent> PARTS = Stream.of(CaseFile.class.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, part -> part));

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
        ObjectNode tree = null;
        for (Entry<CaseEvent> entry : line.subList(0, (int) Math.min(line.size(), from + size))) {
            CaseFile next = next(file, entry);
            if (entry.sequence() >= from) {
                ObjectNode before = tree == null ? tree(file, new Opening(seal, caseId)) : tree;
                tree = tree(next, file, before);
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
        Opening opening = new Opening(seal, caseId);
        ObjectNode treeAfter = tree(after, opening);
        ObjectNode treeBefore = tree(before, after, treeAfter);
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

    /** What has been erased is noted in the opening. */
    private static ObjectNode tree(CaseFile file, Opening opening) {
        return ((ObjectNode) OpenJson.of(file, opening)).without(SAID_BY_THE_STEP);
    }

    /**
     * The same, where another file is there already: one entry changes few parts, and the others are not made again.
     */
    private ObjectNode tree(CaseFile file, CaseFile other, ObjectNode ofOther) {
        ObjectNode tree = ofOther.objectNode();
        for (String part : ofOther.propertyNames()) {
            Object value = value(part, file);
            tree.set(
                    part,
                    Objects.equals(value, value(part, other))
                            ? ofOther.get(part)
                            : OpenJson.of(value, new Opening(seal, caseId)));
        }
        return tree;
    }

    private static @Nullable Object value(String part, CaseFile of) {
        try {
            return Objects.requireNonNull(PARTS.get(part), part).getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
