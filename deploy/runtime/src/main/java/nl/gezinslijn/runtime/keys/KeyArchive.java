package nl.gezinslijn.runtime.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All keys of a vault as they are kept, for whoever moves them or looks them over. Nobody else writes to it. */
public interface KeyArchive {

    /**
     * A subject's key, or what is left of it.
     *
     * @param wrapped by the master key; absent when it was destroyed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(String subject, byte @Nullable [] wrapped) {

        public boolean isDestroyed() {
            return wrapped == null;
        }
    }

    /** Those behind a subject, in order of subject; {@code ""} is before the first. */
    List<Kept> after(String subject, int atMost);

    /** What is kept of these subjects, in any order; those that are not known are left out. */
    List<Kept> of(List<String> subjects);

    /**
     * Keeps what is not there yet, and destroys what is kept as destroyed; safe when it returns. A key that is there,
     * or was destroyed there, stays as it is.
     */
    void put(List<Kept> keys);
}
