package nl.gezinslijn.event;

import java.util.List;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** The work itself. Work entries may be recorded late and fold in any order to the same result (TIME-1). */
public sealed interface WorkEvent extends CaseEvent {

    /**
     * The coach spoke with the family.
     *
     * @param kind code of the programme's contact kinds: how they spoke
     * @param place code of the programme's contact places; null where they did not meet, or nobody knows
     * @param minutes time spent with or for the family
     * @param members person ids of the family members who took part
     */
    @Named(value = "ContactHeld", revision = 2)
    record ContactHeld(
            String kind,
            @Nullable String place,
            int minutes,
            List<String> members,
            @Nullable Protected<String> note) implements WorkEvent {
        public ContactHeld {
            members = List.copyOf(members);
        }
    }

    /** Plan and intensity were looked at again with the family. */
    @Named("ReviewHeld")
    record ReviewHeld(Conclusion conclusion, @Nullable Protected<String> note) implements WorkEvent {

        /** What the review concluded (INTY-4). */
        public enum Conclusion {
            CONTINUE,
            STEP_DOWN,
            END
        }
    }

    /**
     * Advice was asked.
     *
     * @param consultant code of the programme's consultants
     * @param party number of the party that was consulted, where it is one of the case
     * @param purpose code of the consent purpose; null when the family was not named
     */
    @Named("ConsultationHeld")
    record ConsultationHeld(
            String consultant,
            @Nullable Integer party,
            @Nullable String purpose,
            int minutes,
            @Nullable Protected<String> note)
            implements WorkEvent {}

    /**
     * Those around the family met with it (zorgoverleg, ronde tafel).
     *
     * @param parties numbers of the parties at the table
     * @param members person ids of the family members at the table
     * @param purpose code of the consent purpose; null when no party was there
     */
    @Named("CaseConferenceHeld")
    record CaseConferenceHeld(
            List<Integer> parties,
            List<String> members,
            @Nullable String purpose,
            int minutes,
            @Nullable Protected<String> note)
            implements WorkEvent {
        public CaseConferenceHeld {
            parties = List.copyOf(parties);
            members = List.copyOf(members);
        }
    }

    /** A trajectory to strengthen the family's own network (sociale netwerkversterking) began. */
    @Named("NetworkStrengtheningBegun")
    record NetworkStrengtheningBegun(@Nullable Protected<String> note) implements WorkEvent {}

    /** The family used digital support (eHealth). */
    @Named("DigitalSupportUsed")
    record DigitalSupportUsed(@Nullable Protected<String> note) implements WorkEvent {}

    /** A signal was given in the Verwijsindex. */
    @Named("ReferralIndexSignalled")
    record ReferralIndexSignalled() implements WorkEvent {}
}
