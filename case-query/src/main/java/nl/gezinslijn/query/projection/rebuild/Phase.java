package nl.gezinslijn.query.projection.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a rebuild is. */
public enum Phase {
    /** Events are read and folded in memory. */
    SCANNING,
    /** What was folded is written. */
    WRITING,
    INDEXING,
    /** The events since the scan began are folded live. */
    CATCHING_UP,
    /** The new documents are held against the old. */
    COMPARING,
    /** It can serve, and is kept level until it does. */
    READY,
    /** It serves, or did. */
    SWITCHED,
    CANCELLED,
    FAILED;

    /** Nothing more will happen. */
    public boolean ended() {
        return compareTo(SWITCHED) >= 0;
    }

    /** Nothing was kept of it. */
    boolean undone() {
        return this == CANCELLED || this == FAILED;
    }

    /** As {@code catching-up}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
