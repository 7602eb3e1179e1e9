package nl.gezinslijn.standalone.terminal;

import java.io.IOException;
import java.net.URI;

/** No service answers. */
final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(URI service, IOException cause) {
        super("No service answers at " + service + ".", cause);
    }
}
