package nl.gezinslijn.runtime.login;

/** What a token may be used for. */
public final class Scopes {

    /** May look. */
    public static final String READ = "read";

    /** May act. */
    public static final String WRITE = "write";

    /** May follow the feed of events, and nothing else. */
    public static final String EVENTS = "events";

    /** May fetch the figures of the process, and nothing else. */
    public static final String METRICS = "metrics";

    private Scopes() {}
}
