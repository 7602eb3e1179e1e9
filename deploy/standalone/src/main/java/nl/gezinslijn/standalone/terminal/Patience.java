package nl.gezinslijn.standalone.terminal;

import java.time.Duration;

/** A service that is started anew goes on with its work, and so does who watches it. */
final class Patience {

    static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_WITHOUT_ANSWER = 120;

    private Patience() {}

    /** One look at the service. */
    @FunctionalInterface
    interface Look<T> {
        T look() throws InterruptedException;
    }

    /** Looks again while nothing answers, for a minute. */
    static <T> T with(Look<T> call) throws InterruptedException {
        for (int look = 1; ; look++) {
            try {
                return call.look();
            } catch (Unreachable e) {
                if (look == LOOKS_WITHOUT_ANSWER) {
                    throw e;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }
}
