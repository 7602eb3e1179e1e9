package nl.gezinslijn.event;

import java.util.List;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Others around the family, and what may be shared with them (CONS-1). */
public sealed interface PartyEvent extends CaseEvent {

    /**
     * A service, practice or school came into the case.
     *
     * @param party number of the party in this case, from 1
     * @param kind code of the programme's party kinds
     * @param name of the person there
     * @param contact address, telephone or e-mail of the person there
     * @param careProvider whether it gives care in this case (COACH-3, DIR-2)
     * @param mandatedService code of the programme's mandated services, where it is one (PLAN-3)
     */
    @Named("PartyInvolved")
    record PartyInvolved(
            int party,
            String kind,
            @Nullable String organisation,
            @Nullable Protected<String> name,
            @Nullable Protected<String> contact,
            boolean careProvider,
            @Nullable String mandatedService)
            implements PartyEvent {}

    /** The party is no longer in the case, from that date. */
    @Named("PartyReleased")
    record PartyReleased(int party) implements PartyEvent {}

    /** A member of the family who decides about sharing, and in what capacity. */
    record ConsentBy(String personId, Capacity capacity) {
        /** By custody and age group; the ages are those of the Dutch statute on medical treatment. */
        public enum Capacity {
            PARENT_WITH_CUSTODY,
            GUARDIAN,
            CHILD_UNDER_12,
            YOUTH_12_TO_15,
            YOUTH_16_OR_OVER
        }
    }

    /**
     * Those who decide about it agreed that something is shared with a party for a purpose.
     *
     * @param purpose code of the programme's consent purposes
     * @param by at least one
     */
    @Named("ConsentGiven")
    record ConsentGiven(int party, String purpose, List<ConsentBy> by) implements PartyEvent {
        public ConsentGiven {
            by = List.copyOf(by);
        }
    }

    /** Those who decide about it did not agree. Fields as of {@link ConsentGiven}. */
    @Named("ConsentRefused")
    record ConsentRefused(int party, String purpose, List<ConsentBy> by) implements PartyEvent {
        public ConsentRefused {
            by = List.copyOf(by);
        }
    }

    /** A consent given before no longer holds from this day. Fields as of {@link ConsentGiven}. */
    @Named("ConsentWithdrawn")
    record ConsentWithdrawn(int party, String purpose, List<ConsentBy> by) implements PartyEvent {
        public ConsentWithdrawn {
            by = List.copyOf(by);
        }
    }

    /** Something about the family was told to a party, for a purpose there was ground for (CONS-1). */
    @Named("InformationShared")
    record InformationShared(
            int party, String purpose, @Nullable Protected<String> note) implements PartyEvent {}
}
