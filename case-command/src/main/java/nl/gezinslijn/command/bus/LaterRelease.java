package nl.gezinslijn.command.bus;

/**
 * On an exception: what is stored was written by a later release than this process is of. While one process after
 * another is replaced that passes by itself.
 */
public interface LaterRelease {

    static boolean wrote(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof LaterRelease) {
                return true;
            }
        }
        return false;
    }
}
