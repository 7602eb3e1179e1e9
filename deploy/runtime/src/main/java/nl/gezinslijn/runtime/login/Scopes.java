package nl.gezinslijn.runtime.login;

/** What a token may be used for. */
public final class Scopes {

    /** May look. */
    public static final String READ = "read";

    /** May act. */
    public static final String WRITE = "write";

    private Scopes() {}
}
