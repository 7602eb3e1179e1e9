package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.history.Change;
import nl.gezinslijn.query.history.OpenEntry;
import nl.gezinslijn.query.history.ReplayedFile;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case as the page shows it.
 *
 * @param happened day in the world
 * @param recorded when it became known
 * @param organisation of who recorded it; null where the service did
 * @param stateBefore null where the state stayed as it was, and before the registration
 * @param parts of the file that it changed
 * @param file after the step
 */
record StepView(
        String caseId,
        long step,
        long last,
        Moment moment,
        String happened,
        String recorded,
        @Nullable String organisation,
        @Nullable CaseState stateBefore,
        CaseState state,
        List<PartChanged> parts,
        List<FileField> file,
        ProofView proof) {

    record PartChanged(String label, List<FieldChanged> fields) {}

    /** @param before and {@code after} null where there was, or is, nothing */
    record FieldChanged(
            String label, @Nullable String before, @Nullable String after) {}

    /** @param told of the same entry */
    static StepView of(ReplayedFile replayed, Moment told, Programme programme, Words words, ProofView proof) {
        OpenEntry entry = replayed.step().entry();
        CaseState before = replayed.step().stateBefore();
        CaseState after = replayed.step().stateAfter();
        List<String> changed =
                replayed.step().changes().stream().map(Change::path).toList();
        FileTree treeBefore = new FileTree(
                replayed.before(),
                FileValues.of(programme, words, replayed.before()),
                words,
                replayed.erased(),
                List.of());
        FileTree treeAfter = new FileTree(
                replayed.after(), FileValues.of(programme, words, replayed.after()), words, replayed.erased(), changed);
        return new StepView(
                replayed.caseId(),
                entry.sequence(),
                replayed.last(),
                told,
                words.date(entry.occurredOn()),
                new Instants(words, programme.timeZone()).of(entry.recordedAt()),
                told.actor() == null
                        ? null
                        : new ProgrammeWords(programme, words)
                                .organisation(entry.actor().organisation()),
                before == after ? null : before,
                after,
                parts(changed, treeBefore, treeAfter, words),
                treeAfter.parts(),
                proof);
    }

    /** In the order of the file, not of the names of its fields. */
    private static List<PartChanged> parts(List<String> changed, FileTree before, FileTree after, Words words) {
        Map<String, FieldChanged> fields = new HashMap<>();
        for (String path : changed) {
            before.leavesAt(path).forEach(it -> fields.put(it.path(), new FieldChanged(it.label(), it.value(), null)));
            after.leavesAt(path)
                    .forEach(it -> fields.merge(
                            it.path(),
                            new FieldChanged(it.label(), null, it.value()),
                            (was, is) -> new FieldChanged(is.label(), was.before(), is.after())));
        }
        Map<String, List<FieldChanged>> parts = new LinkedHashMap<>();
        for (String path : inOrder(fields.keySet(), after, before)) {
            FieldChanged field = Objects.requireNonNull(fields.get(path));
            String part = words.of("file." + path.split("/", -1)[1]);
            parts.computeIfAbsent(part, of -> new ArrayList<>())
                    .add(new FieldChanged(within(part, field.label()), field.before(), field.after()));
        }
        return parts.entrySet().stream()
                .map(it -> new PartChanged(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<String> inOrder(Set<String> paths, FileTree after, FileTree before) {
        Set<String> ordered = new LinkedHashSet<>();
        Stream.of(after, before)
                .flatMap(tree -> tree.parts().stream())
                .flatMap(FileField::leaves)
                .map(FileField::path)
                .filter(paths::contains)
                .forEach(ordered::add);
        // what says nothing any more stands in neither tree
        ordered.addAll(new TreeSet<>(paths));
        return List.copyOf(ordered);
    }

    /** The label without the part that stands above it. */
    private static String within(String part, String label) {
        String above = part + " › ";
        return label.startsWith(above) ? label.substring(above.length()) : label;
    }
}
