package nl.gezinslijn.query.proof;

import java.util.List;

/**
 * A log whose entries become leaves: the stored events, or the lines of the access log. It only ever grows at its end;
 * an entry that can be seen has no entry before it that cannot.
 */
public interface LeafSource {

    /**
     * An entry.
     *
     * @param position where it lies in this source; grows, with gaps or without, and is no part of the leaf
     * @param id of its own, in whatever store it lies
     * @param leaf its bytes, of which {@link nl.gezinslijn.proof.LeafBytes} makes sure that they are no other entry's
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(long position, String id, byte[] leaf) {}

    /** Those at this position and behind it, in order. */
    List<Found> from(long position, int atMost);
}
