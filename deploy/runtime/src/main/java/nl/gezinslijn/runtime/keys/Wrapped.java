package nl.gezinslijn.runtime.keys;

/** Keys that the master key wraps. */
@FunctionalInterface
public interface Wrapped {

    /**
     * Wraps anew what the master key of now does not open by itself. When it fails half-way, another call does the
     * rest.
     *
     * @return how many keys that were
     * @throws IllegalStateException when something opens with no master key that was given
     */
    long wrapAnew(MasterKey master);
}
