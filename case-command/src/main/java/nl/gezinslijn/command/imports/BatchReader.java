package nl.gezinslijn.command.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gezinslijn.command.api.ImportLine;
import nl.gezinslijn.command.api.ProblemException;
import nl.gezinslijn.command.imports.RegisterLines.Line;
import org.jspecify.annotations.Nullable;

/** Reads as many lines as are carried out between two checkpoints: bounded in number and in size. */
final class BatchReader {

    static final int MOST_LINES = 512;

    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private final RegisterLines lines;
    private final RegisterDesk desk;
    private final ImportLedger ledger;
    private @Nullable Entry held;

    private record Entry(Line line, ImportLine entry) {}

    BatchReader(RegisterLines lines, RegisterDesk desk, ImportLedger ledger) {
        this.lines = lines;
        this.desk = desk;
        this.ledger = ledger;
    }

    /**
     * Empty at the end. A key that comes a second time opens the next batch: by then its first line is in the ledger.
     */
    List<BatchLine> next() throws IOException {
        List<BatchLine> batch = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        long bytes = 0;
        Entry first = held;
        held = null;
        if (first != null) {
            keys.add(first.entry().key());
            batch.add(looked(first));
        }
        while (batch.size() < MOST_LINES && bytes < MOST_BYTES) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            bytes += line.text() == null ? 0 : line.text().length();
            try {
                ImportLine entry = entry(line);
                if (entry == null) {
                    batch.add(BatchLine.blank(line));
                } else if (keys.add(entry.key())) {
                    batch.add(looked(new Entry(line, entry)));
                } else {
                    held = new Entry(line, entry);
                    break;
                }
            } catch (ProblemException e) {
                batch.add(BatchLine.refused(line, Refusal.of(line.number(), null, e.problem())));
            }
        }
        return batch;
    }

    /** Null for a blank line. */
    private @Nullable ImportLine entry(Line line) {
        String text = line.text();
        if (text == null) {
            throw new ProblemException(Refusal.unreadable(String.valueOf(line.fault())));
        }
        return text.isBlank() ? null : desk.read(text);
    }

    private BatchLine looked(Entry read) {
        LineMark mark = LineMark.of(read.entry());
        Optional<LineMark> before = ledger.done(mark.key());
        return before.isPresent() && !before.get().equals(mark)
                ? BatchLine.refused(
                        read.line(),
                        Refusal.keyReused(read.line().number(), read.entry().key()))
                : BatchLine.toEnter(read.line(), read.entry(), mark, before.isPresent());
    }
}
