package nl.gezinslijn.move;

import java.util.List;
import java.util.function.LongConsumer;
import nl.gezinslijn.runtime.accesslog.AccessArchive;
import nl.gezinslijn.runtime.accesslog.AccessArchive.Kept;

/** Moves the access log: each line under its number, byte for byte. */
final class AccessLines {

    private AccessLines() {}

    /**
     * Brings over what is not there yet.
     *
     * @param progress told how many are there now
     * @throws NotTheSame when what is in the other log is no beginning of this one
     */
    static void move(AccessArchive from, AccessArchive to, LongConsumer progress) {
        long there = to.size();
        if (there > 0 && !from.after(there - 1, 1).equals(to.after(there - 1, 1))) {
            throw new NotTheSame("line " + there + " of the other access log is not that of this one");
        }
        for (List<Kept> batch = from.after(there, Events.BATCH);
                !batch.isEmpty();
                batch = from.after(there, Events.BATCH)) {
            to.append(batch);
            there = batch.getLast().number();
            progress.accept(there);
        }
    }
}
