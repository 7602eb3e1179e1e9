package nl.gezinslijn.event;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Registration (aanmelding), triage and waiting list: how a family comes in. */
public sealed interface IntakeEvent extends CaseEvent {

    /**
     * A family was registered with a programme.
     *
     * @param programme id of the programme the case is bound to for life
     * @param programmeVersion version of that programme
     * @param familyId identifies the family over its cases; never a BSN
     * @param referralSource code of the programme's list
     * @param helpQuestion code of the programme's list, when known at registration
     * @param ageBand code of the band of the child the question is about, on the registration date
     * @param district wijk, dorp or kern
     * @param eligibility codes of the programme's criteria that were recorded as met (INT-5)
     * @param members at least one, an unborn child included
     * @param question what the family or the referrer asks, in their words
     */
    @Named("FamilyRegistered")
    record FamilyRegistered(
            String programme,
            int programmeVersion,
            String familyId,
            String referralSource,
            @Nullable String helpQuestion,
            @Nullable String ageBand,
            @Nullable String district,
            List<String> eligibility,
            List<FamilyMember> members,
            @Nullable Protected<String> question)
            implements IntakeEvent {
        public FamilyRegistered {
            eligibility = List.copyOf(eligibility);
            members = List.copyOf(members);
        }
    }

    /**
     * A person of the family. Name, dates and contact are sealed under the person's own key.
     *
     * @param relation parent, child, unborn, or another relation in the household or network
     * @param dueDate for an unborn child, instead of a birth date
     * @param contact address, telephone or e-mail, as written
     */
    record FamilyMember(
            String personId,
            Relation relation,
            @Nullable Protected<String> name,
            @Nullable Protected<LocalDate> birthDate,
            @Nullable Protected<LocalDate> dueDate,
            @Nullable Protected<String> contact) {}

    /** Place of a person in the family. */
    enum Relation {
        PARENT,
        CHILD,
        UNBORN_CHILD,
        PARTNER,
        GRANDPARENT,
        OTHER
    }

    /**
     * Somebody estimated whether the family can wait (WAIT-1).
     *
     * @param urgency 1 is the most urgent, 5 the least
     */
    @Named("CaseTriaged")
    record CaseTriaged(boolean canWait, int urgency) implements IntakeEvent {}

    /** The family was put on the programme's waiting list. */
    @Named("WaitingListEntered")
    record WaitingListEntered() implements IntakeEvent {}

    /** The programme will not help this family; final. The why is the entry's reason. */
    @Named("RegistrationDeclined")
    record RegistrationDeclined() implements IntakeEvent {}

    /** The family itself no longer wants the help it was registered for; final. */
    @Named("RegistrationWithdrawn")
    record RegistrationWithdrawn() implements IntakeEvent {}

    /**
     * A first conversation (vraagverheldering).
     *
     * @param present person ids of the members who took part
     * @param newMembers members who were not known yet
     * @param need what the family needs, in its own words
     * @param network who of its own people helps
     * @param supporters how many people of its own network it can count on
     * @param lifeDomains codes of the programme's list that were talked about
     */
    @Named("IntakeHeld")
    record IntakeHeld(
            List<String> present,
            List<FamilyMember> newMembers,
            Protected<String> need,
            @Nullable Protected<String> network,
            int supporters,
            List<String> lifeDomains)
            implements IntakeEvent {
        public IntakeHeld {
            present = List.copyOf(present);
            newMembers = List.copyOf(newMembers);
            lifeDomains = List.copyOf(lifeDomains);
        }
    }

    /**
     * The case was held against the programme's criteria of complexity.
     *
     * @param criteria codes of the programme's complexity criteria that hold
     * @param complex what follows from them (INT-4)
     */
    @Named("ComplexityTested")
    record ComplexityTested(List<String> criteria, boolean complex) implements IntakeEvent {
        public ComplexityTested {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * The talk at the kitchen table (keukentafelgesprek).
     *
     * @param jointly together with the role that the programme names for complex cases; if not, the reason says why
     */
    @Named("KitchenTableTalkHeld")
    record KitchenTableTalkHeld(
            boolean jointly, List<String> present, @Nullable Protected<String> note) implements IntakeEvent {
        public KitchenTableTalkHeld {
            present = List.copyOf(present);
        }
    }
}
