package nl.gezinslijn.command.imports;

import java.util.Optional;
import nl.gezinslijn.command.api.ImportLine;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import org.jspecify.annotations.Nullable;

/** One line of a batch, and what became of it. */
final class BatchLine {

    /** What became of a line. */
    private enum Fate {
        BLANK,
        ACCEPTED,
        ALREADY_DONE,
        REFUSED
    }

    private final RegisterLines.Line line;
    private final @Nullable ImportLine entry;
    private final @Nullable LineMark mark;
    private final boolean known;
    private @Nullable Refusal refusal;
    private volatile @Nullable Fate fate;

    private BatchLine(
            RegisterLines.Line line,
            @Nullable ImportLine entry,
            @Nullable LineMark mark,
            boolean known,
            @Nullable Refusal refusal,
            @Nullable Fate fate) {
        this.line = line;
        this.entry = entry;
        this.mark = mark;
        this.known = known;
        this.refusal = refusal;
        this.fate = fate;
    }

    static BatchLine blank(RegisterLines.Line line) {
        return new BatchLine(line, null, null, false, null, Fate.BLANK);
    }

    static BatchLine refused(RegisterLines.Line line, Refusal refusal) {
        return new BatchLine(line, null, null, false, refusal, Fate.REFUSED);
    }

    /** @param known it was carried out before; its case still has to say whether it is the same */
    static BatchLine toEnter(RegisterLines.Line line, ImportLine entry, LineMark mark, boolean known) {
        return new BatchLine(line, entry, mark, known, null, null);
    }

    long number() {
        return line.number();
    }

    /** Absent when there is nothing to hand in. */
    @Nullable
    ImportLine entry() {
        return entry;
    }

    boolean isDealtWith() {
        return fate != null;
    }

    void carriedOut() {
        fate = known ? Fate.ALREADY_DONE : Fate.ACCEPTED;
    }

    void refused(Problem problem) {
        refusal = Refusal.of(line.number(), entry == null ? null : entry.key(), problem);
        fate = Fate.REFUSED;
    }

    Optional<LineMark> done() {
        return fate == Fate.ACCEPTED ? Optional.ofNullable(mark) : Optional.empty();
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    Progress after(Progress before) {
        return new Progress(
                line.number(),
                line.end(),
                before.accepted() + (fate == Fate.ACCEPTED ? 1 : 0),
                before.alreadyDone() + (fate == Fate.ALREADY_DONE ? 1 : 0),
                before.refused() + (fate == Fate.REFUSED ? 1 : 0),
                before.workedMillis());
    }
}
