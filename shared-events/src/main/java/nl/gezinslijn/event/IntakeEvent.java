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
}
