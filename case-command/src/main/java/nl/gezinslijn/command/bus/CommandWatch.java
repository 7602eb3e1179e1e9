package nl.gezinslijn.command.bus;

import org.jspecify.annotations.Nullable;

/**
 * Hears how commands went, for figures. Names of commands are the codes of their actions, never what they are about.
 */
public interface CommandWatch {

    /** Nobody. */
    CommandWatch NONE = new CommandWatch() {
        @Override
        public void conflict(String command) {}

        @Override
        public void done(String command, long nanos, @Nullable Problem problem) {}
    };

    /** A race was lost; the command is tried again. */
    void conflict(String command);

    /**
     * A command was carried out, or not.
     *
     * @param nanos since it came in, tries after lost races included
     * @param problem why not; null when it was carried out
     */
    void done(String command, long nanos, @Nullable Problem problem);
}
