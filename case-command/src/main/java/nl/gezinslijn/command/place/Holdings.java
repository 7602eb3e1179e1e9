package nl.gezinslijn.command.place;

import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a case takes of what is shared with other cases. A pure function of the case, so that whatever happens in it,
 * places are taken and given back by the difference of before and after, and none is forgotten.
 *
 * @param coach account id of the coach whose place it takes (COACH-2)
 * @param family the family's one open case in the programme (INT-2)
 * @param waiting its place on the waiting list (WAIT-2)
 * @param intensity code of the intensity of which it takes a place, where that has a capacity (INTY-2)
 */
public record Holdings(
        @Nullable String coach,
        @Nullable FamilyCase family,
        Office.@Nullable Waiting waiting,
        @Nullable String intensity) {

    public static final Holdings NONE = new Holdings(null, null, null, null);

    /** Comes before every urgency a triage can give: a family that cannot wait any more is first in turn. */
    private static final int CANNOT_WAIT = 0;

    private static final int UNKNOWN = 5;

    public record FamilyCase(String familyId, String programme) {}

    public static Holdings of(CaseFile file, Programme programme) {
        CaseState state = file.state();
        Intake intake = file.intake();
        if (state == null || intake == null || state == CaseState.CLOSED || state == CaseState.DECLINED) {
            return NONE;
        }
        boolean helped = state == CaseState.ACTIVE || state == CaseState.ON_HOLD;
        return new Holdings(
                file.coach(),
                new FamilyCase(intake.familyId(), intake.programme()),
                state == CaseState.WAITING ? waiting(file, intake) : null,
                helped ? limited(file.coaching().intensity(), programme) : null);
    }

    private static Office.Waiting waiting(CaseFile file, Intake intake) {
        Intake.Triage triage = intake.triage();
        return new Office.Waiting(file.caseId(), urgency(triage, file.wantsTriage()), intake.registeredOn());
    }

    /** @param unsafeSince found acutely unsafe since the triage, which then no longer tells how long it can wait */
    private static int urgency(Intake.@Nullable Triage triage, boolean unsafeSince) {
        if (unsafeSince) {
            return CANNOT_WAIT;
        }
        return triage == null ? UNKNOWN : triage.canWait() ? triage.urgency() : CANNOT_WAIT;
    }

    private static @Nullable String limited(@Nullable String intensity, Programme programme) {
        return intensity == null
                ? null
                : programme
                        .intensity(intensity)
                        .filter(i -> i.capacity() != null)
                        .map(Programme.Intensity::code)
                        .orElse(null);
    }
}
