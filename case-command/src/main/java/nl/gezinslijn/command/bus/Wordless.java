package nl.gezinslijn.command.bus;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: types and places, no messages, because a library's message may quote a value. */
public final class Wordless extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Wordless(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static Throwable copy(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Wordless(failure, cause == null ? null : copy(cause));
    }
}
