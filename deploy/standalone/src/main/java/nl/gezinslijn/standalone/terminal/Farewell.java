package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** What is said to somebody who breaks a command off while the service goes on with the work. */
final class Farewell {

    private record Words(String text, PrintWriter err) {}

    private volatile @Nullable Words words;

    /** From now until it is forgotten. */
    void remember(String text, PrintWriter err) {
        words = new Words(text, err);
    }

    void forget() {
        words = null;
    }

    void say() {
        Words last = words;
        if (last != null) {
            last.err().println();
            last.err().println(last.text());
            last.err().flush();
        }
    }
}
