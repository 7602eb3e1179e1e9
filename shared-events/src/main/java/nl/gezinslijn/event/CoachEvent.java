package nl.gezinslijn.event;

import org.jspecify.annotations.Nullable;

/** The coach (gezinscoach): exactly one from assignment to closure (COACH-1). */
public sealed interface CoachEvent extends CaseEvent {

    /**
     * A coach was assigned; the coach counts from that date (COACH-1).
     *
     * @param coach account id of the coach
     * @param organisation the organisation the coach works for
     * @param outOfTurn code of the programme's reasons for taking this family before the first of the list (WAIT-2)
     */
    @Named(value = "CoachAssigned", revision = 2)
    record CoachAssigned(
            String coach, String organisation, @Nullable String outOfTurn) implements CoachEvent {}

    /** Another coach took over: the new one counts from that date, the old one until the day before (COACH-1). */
    @Named("CoachTransferred")
    record CoachTransferred(String coach, String organisation) implements CoachEvent {}

    /**
     * Coaching started; the term, where the programme has one, is reckoned from here (TERM-1).
     *
     * @param intensity code of the programme's list, where it has intensities
     * @param termMonths length of the enforced term in months; null where the programme has a norm or neither
     */
    @Named("CoachingStarted")
    record CoachingStarted(
            @Nullable String intensity, @Nullable Integer termMonths) implements CoachEvent {}
}
