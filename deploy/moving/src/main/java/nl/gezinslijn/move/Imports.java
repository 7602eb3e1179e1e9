package nl.gezinslijn.move;

import java.util.List;
import java.util.Objects;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.ImportLedger.Checkpoint;
import nl.gezinslijn.command.imports.LineMark;
import nl.gezinslijn.command.imports.Refusal;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;

/** Moves the ledger of imports: what became of each, and which keys of lines were used. */
final class Imports {

    private static final int PAGE = 500;

    private Imports() {}

    /** @throws NotTheSame when one has not ended: what was handed in does not move */
    static void requireEnded(ImportLedger from) {
        if (from.anyUnfinished()) {
            throw new NotTheSame(
                    "an import has not ended; let it end, or cancel it, and hand its file in on the other" + " side");
        }
    }

    /**
     * @return how many lines are known to be done
     * @throws NotTheSame when the other side has imports of its own
     */
    static long move(ImportLedger from, ImportLedger to) {
        List<RegisterImport> imports = from.latest(Integer.MAX_VALUE);
        imports.reversed().forEach(each -> bring(each, from, to));
        if (!to.latest(Integer.MAX_VALUE).equals(imports)) {
            throw new NotTheSame("the other side has other imports");
        }
        long marks = 0;
        for (List<LineMark> page = from.doneAfter("", PAGE);
                !page.isEmpty();
                page = from.doneAfter(page.getLast().key(), PAGE)) {
            RegisterImport last = imports.getFirst();
            to.checkpoint(at(last, last.state(), last.progress(), page, List.of()));
            marks += page.size();
        }
        requireSameMarks(from, to);
        return marks;
    }

    private static void requireSameMarks(ImportLedger from, ImportLedger to) {
        String key = "";
        List<LineMark> page;
        do {
            page = from.doneAfter(key, PAGE);
            if (!to.doneAfter(key, PAGE).equals(page)) {
                throw new NotTheSame("a line was imported on one side alone, or its key was used for another line");
            }
            key = page.isEmpty() ? key : page.getLast().key();
        } while (!page.isEmpty());
    }

    /** One that was broken off half-way goes on behind the last line of which the refusal is there. */
    private static void bring(RegisterImport ended, ImportLedger from, ImportLedger to) {
        RegisterImport there = to.find(ended.id()).orElse(null);
        if (there == null) {
            there = received(ended);
            to.add(there);
        }
        if (there.state().ended()) {
            return;
        }
        if (ended.startedAt() != null) {
            to.begin(ended.id(), ended.startedAt());
        }
        Progress far = ended.progress();
        for (List<Refusal> page = from.refusals(ended.id(), there.progress().line(), PAGE);
                !page.isEmpty();
                page = from.refusals(ended.id(), page.getLast().line(), PAGE)) {
            Progress upTo = new Progress(page.getLast().line(), 0, 0, 0, 0, 0);
            to.checkpoint(at(ended, State.RUNNING, upTo, List.of(), page));
        }
        to.checkpoint(at(ended, ended.state(), far, List.of(), List.of()));
    }

    private static RegisterImport received(RegisterImport ended) {
        return new RegisterImport(
                ended.id(),
                ended.client(),
                ended.content(),
                State.RECEIVED,
                Progress.NONE,
                ended.receivedAt(),
                null,
                null,
                null);
    }

    private static Checkpoint at(
            RegisterImport ended, State state, Progress progress, List<LineMark> done, List<Refusal> refused) {
        return new Checkpoint(
                ended.id(), state, progress, done, refused, null, Objects.requireNonNull(ended.endedAt()));
    }
}
