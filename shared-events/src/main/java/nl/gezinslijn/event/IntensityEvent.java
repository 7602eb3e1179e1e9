package nl.gezinslijn.event;

/** How intensively the family is helped (INTY-1 to INTY-5). */
public sealed interface IntensityEvent extends CaseEvent {

    /**
     * The family is helped more or less intensively from that date.
     *
     * @param intensity code of the programme's list
     * @param assessment who assessed the change, where the programme asks for somebody
     * @param overCapacity a coordinator let it in above the number of places; the entry's reason says why (INTY-2)
     * @param beforeMinimum the one before ended earlier than its minimum duration; the reason says why (INTY-5)
     */
    @Named("IntensityChanged")
    record IntensityChanged(String intensity, Assessment assessment, boolean overCapacity, boolean beforeMinimum)
            implements IntensityEvent {}

    /** Who assessed that an intensity fits (INTY-1). */
    enum Assessment {
        /** The programme asks for nobody in particular. */
        NOT_ASKED,
        /** The role that the programme names, acting or named as the person on whose behalf it was recorded. */
        BY_THE_ASSESSOR,
        /** A coordinator, because nobody in that role was in office; flagged. */
        WITHOUT_ASSESSOR_IN_OFFICE
    }
}
