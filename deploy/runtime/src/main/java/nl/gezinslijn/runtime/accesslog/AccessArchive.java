package nl.gezinslijn.runtime.accesslog;

import java.util.List;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.query.proof.LeafSource;

/** All lines of an access log as they are kept, for whoever moves them. Nobody else writes to it. */
public interface AccessArchive extends LeafSource, AutoCloseable {

    /**
     * A line as it is kept, of which nothing is to change.
     *
     * @param number from 1, without a gap
     * @param at milliseconds since 1970
     */
    record Kept(long number, long at, String account, boolean command, String line) {

        AccessLeaf leaf() {
            return new AccessLeaf(number, at, AccessLeaf.content(account, command ? 1 : 0, line));
        }
    }

    /** The number of the last line, 0 when there is none. */
    long size();

    /** Those behind a number, in order. */
    List<Kept> after(long number, int atMost);

    /**
     * Adds them at the end; safe when it returns.
     *
     * @throws IllegalStateException when the first is not the one that follows
     */
    void append(List<Kept> lines);

    @Override
    default List<Found> from(long position, int atMost) {
        return after(Math.max(position, 1) - 1, atMost).stream()
                .map(line ->
                        new Found(line.number(), line.leaf().id(), line.leaf().bytes()))
                .toList();
    }

    /** For who appends. */
    default void requireNext(List<Kept> lines) {
        long next = size();
        for (Kept line : lines) {
            if (line.number() != ++next) {
                throw new IllegalStateException(
                        "line " + line.number() + " of the access log is not the one that follows");
            }
        }
    }

    @Override
    void close();
}
