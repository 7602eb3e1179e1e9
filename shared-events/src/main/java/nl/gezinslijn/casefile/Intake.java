package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * Registration and triage.
 *
 * @param triage the latest; null before the first
 * @param waitingSince null when never on the list
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
        @Nullable LocalDate declinedOn) {

    public Intake {
        eligibility = List.copyOf(eligibility);
        members = List.copyOf(members);
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
                null);
    }

    Intake triaged(LocalDate on, CaseTriaged e) {
        return with(new Triage(on, e.canWait(), e.urgency()), waitingSince, declinedOn);
    }

    Intake waitingSince(LocalDate on) {
        return with(triage, on, declinedOn);
    }

    Intake declined(LocalDate on) {
        return with(triage, waitingSince, on);
    }

    public boolean hasMember(String personId) {
        return members.stream().anyMatch(m -> m.personId().equals(personId));
    }

    private Intake with(@Nullable Triage latest, @Nullable LocalDate waiting, @Nullable LocalDate declined) {
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
                declined);
    }
}
