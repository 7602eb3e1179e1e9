package nl.gezinslijn.query.changes;

import java.util.function.LongConsumer;

/** Where one hears that something was recorded of a case, wherever that was. */
public interface CaseChanges {

    /**
     * From now on.
     *
     * @param version of the case, each time something was recorded; called on a thread that must not be held up
     * @param lost nothing more will be heard: who wants to goes on with another
     */
    Following follow(String caseId, LongConsumer version, Runnable lost);

    /** Until this is closed. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
