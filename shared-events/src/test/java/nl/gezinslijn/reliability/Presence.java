package nl.gezinslijn.reliability;

/** How what one command asked for is found in the store. */
public enum Presence {
    ABSENT,
    /** All of it, exactly once. */
    ONCE,
    MORE_THAN_ONCE,
    /** Some of it. */
    HALF;

    /** Of something that is there so many times. */
    public static Presence of(long times) {
        return times == 0 ? ABSENT : times == 1 ? ONCE : MORE_THAN_ONCE;
    }
}
