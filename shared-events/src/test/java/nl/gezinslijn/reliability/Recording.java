package nl.gezinslijn.reliability;

import java.util.concurrent.atomic.AtomicReference;

/** What the test that runs at this moment tells about its run; nothing comes of it where nobody records. */
public final class Recording {

    private static final AtomicReference<Counts> NOW = new AtomicReference<>(Counts.NONE);

    private Recording() {}

    /** @param judged whether there was a ledger at all */
    record Counts(long times, boolean judged, long found, long lost, long unknown) {

        static final Counts NONE = new Counts(0, false, 0, 0, 0);

        Counts plus(Judgement judgement) {
            return new Counts(
                    times, true, found + judgement.found(), lost + judgement.lost(), unknown + judgement.unknown());
        }

        Counts plus(long more) {
            return new Counts(times + more, judged, found, lost, unknown);
        }
    }

    /** So many times more the thing was done that the scenario is about: a kill, a crash, a request. */
    public static void did(long times) {
        NOW.updateAndGet(counts -> counts.plus(times));
    }

    static void judged(Judgement judgement) {
        NOW.updateAndGet(counts -> counts.plus(judgement));
    }

    /** For who listens: what was told since the last time. */
    static Counts take() {
        return NOW.getAndSet(Counts.NONE);
    }
}
