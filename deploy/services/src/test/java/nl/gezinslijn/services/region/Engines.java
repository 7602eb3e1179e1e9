package nl.gezinslijn.services.region;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The engines underneath, to be killed without warning and started again: by commands of a shell that the environment
 * names, {@code GEZINSLIJN_AXON_SERVER_KILL}, {@code GEZINSLIJN_AXON_SERVER_START}, {@code GEZINSLIJN_MONGODB_KILL} and
 * {@code GEZINSLIJN_MONGODB_START}, because whoever started them knows how.
 */
enum Engines {
    AXON_SERVER,
    MONGODB;

    void kill() {
        run(name() + "_KILL");
    }

    void start() {
        run(name() + "_START");
    }

    private static void run(String what) {
        String variable = "GEZINSLIJN_" + what;
        String command = System.getenv(variable);
        if (command == null) {
            System.err.println("!! NOT TESTED with an engine killed: " + variable + " names no command");
        }
        Assumptions.assumeTrue(command != null, variable + " names no command");
        try {
            Process process =
                    new ProcessBuilder("sh", "-c", command).inheritIO().start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(variable + " did not work");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
