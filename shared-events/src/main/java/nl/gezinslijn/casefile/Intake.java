package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * Registration and triage.
 *
 * @param triage the latest; null before the first
 * @param waitingSince null when never on the list
 * @param intakes how many first conversations were held
 * @param lifeDomains codes talked about in the latest of them
 * @param supporters how many people of its own network the family could count on by then
 * @param registered how many of the members were named at registration
 */
public record Intake(
        LocalDate registeredOn,
        String programme,
        int programmeVersion,
        String familyId,
        String referralSource,
        @Nullable String helpQuestion,
        @Nullable String ageBand,
        @Nullable String district,
        List<String> eligibility,
        List<FamilyMember> members,
        @Nullable Protected<String> question,
        @Nullable Triage triage,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate withdrawnOn,
        int intakes,
        @Nullable LocalDate firstIntakeOn,
        @Nullable LocalDate lastIntakeOn,
        List<String> lifeDomains,
        int supporters,
        int registered) {

    public Intake {
        eligibility = List.copyOf(eligibility);
        members = List.copyOf(members);
        lifeDomains = List.copyOf(lifeDomains);
    }

    /** The latest estimate whether the family can wait. */
    public record Triage(LocalDate on, boolean canWait, int urgency) {}

    static Intake registered(LocalDate on, FamilyRegistered e) {
        return new Intake(
                on,
                e.programme(),
                e.programmeVersion(),
                e.familyId(),
                e.referralSource(),
                e.helpQuestion(),
                e.ageBand(),
                e.district(),
                e.eligibility(),
                e.members(),
                e.question(),
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(),
                0,
                e.members().size());
    }

    Intake triaged(LocalDate on, CaseTriaged e) {
        return with(new Triage(on, e.canWait(), e.urgency()), waitingSince, declinedOn, withdrawnOn);
    }

    Intake waitingSince(LocalDate on) {
        return with(triage, on, declinedOn, withdrawnOn);
    }

    Intake declined(LocalDate on) {
        return with(triage, waitingSince, on, withdrawnOn);
    }

    Intake withdrawn(LocalDate on) {
        return with(triage, waitingSince, declinedOn, on);
    }

    /** The latest conversation says what was talked about; of two on one day the one recorded last. */
    Intake held(LocalDate on, IntakeHeld e) {
        boolean latest = lastIntakeOn == null || !on.isBefore(lastIntakeOn);
        return new Intake(
                registeredOn,
                programme,
                programmeVersion,
                familyId,
                referralSource,
                helpQuestion,
                ageBand,
                district,
                eligibility,
                withMembers(e.newMembers()),
                question,
                triage,
                waitingSince,
                declinedOn,
                withdrawnOn,
                intakes + 1,
                Days.earliest(firstIntakeOn, on),
                Days.latest(lastIntakeOn, on),
                latest ? e.lifeDomains() : lifeDomains,
                latest ? e.supporters() : supporters,
                registered);
    }

    /** A person once known stays known, also when the conversation that named the person is retracted. */
    Intake knowing(List<FamilyMember> persons) {
        return new Intake(
                registeredOn,
                programme,
                programmeVersion,
                familyId,
                referralSource,
                helpQuestion,
                ageBand,
                district,
                eligibility,
                withMembers(persons),
                question,
                triage,
                waitingSince,
                declinedOn,
                withdrawnOn,
                intakes,
                firstIntakeOn,
                lastIntakeOn,
                lifeDomains,
                supporters,
                registered);
    }

    /** Those registered first, then those who came later, in one order whatever the order of recording. */
    private List<FamilyMember> withMembers(List<FamilyMember> persons) {
        List<FamilyMember> later = new ArrayList<>(members.subList(registered, members.size()));
        persons.stream().filter(p -> !hasMember(p.personId())).forEach(later::add);
        later.sort(Comparator.comparing(FamilyMember::personId));
        List<FamilyMember> all = new ArrayList<>(members.subList(0, registered));
        all.addAll(later);
        return all;
    }

    public boolean hasMember(String personId) {
        return members.stream().anyMatch(m -> m.personId().equals(personId));
    }

    private Intake with(
            @Nullable Triage latest,
            @Nullable LocalDate waiting,
            @Nullable LocalDate declined,
            @Nullable LocalDate withdrawn) {
        return new Intake(
                registeredOn,
                programme,
                programmeVersion,
                familyId,
                referralSource,
                helpQuestion,
                ageBand,
                district,
                eligibility,
                members,
                question,
                latest,
                waiting,
                declined,
                withdrawn,
                intakes,
                firstIntakeOn,
                lastIntakeOn,
                lifeDomains,
                supporters,
                registered);
    }
}
