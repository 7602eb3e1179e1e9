package nl.gezinslijn.runtime.keys;

/** How many keys a vault has. */
public interface KeyCounts {

    /** Subjects with a key. */
    long size();

    /** Subjects of which the key was destroyed. */
    long destroyed();
}
