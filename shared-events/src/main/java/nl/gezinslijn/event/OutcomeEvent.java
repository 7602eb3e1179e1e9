package nl.gezinslijn.event;

import org.jspecify.annotations.Nullable;

/** What came of it, measured. */
public sealed interface OutcomeEvent extends CaseEvent {

    /** When in the life of the case it was measured. */
    enum Moment {
        START,
        BETWEEN,
        END
    }

    /**
     * A score of the programme was measured.
     *
     * @param score code of the programme's scores
     * @param value within the score's range
     * @param member person id of whom it is about; null for the whole family
     */
    @Named("ScoreRecorded")
    record ScoreRecorded(
            String score,
            Moment moment,
            int value,
            @Nullable String member) implements OutcomeEvent {}

    /** A complaint came in. It is handled outside the case file; here it is only counted. */
    @Named("ComplaintReceived")
    record ComplaintReceived() implements OutcomeEvent {}
}
