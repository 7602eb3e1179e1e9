package nl.gezinslijn.event;

import java.time.LocalDate;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Melding or advice at a protection body: Veilig Thuis and the programme's other authorities (MELD-1, MELD-2). */
public sealed interface ProtectionEvent extends CaseEvent {

    /**
     * The coach asked a protection body for advice, reported to it, or asked it to act (MELD-2).
     *
     * @param referral number of the referral in this case, from 1
     * @param body code of the programme's protection bodies
     * @param kind code of that body's kinds, as advice or report
     * @param acuteDanger the meldcode's steps could not be awaited; the entry's reason says why
     * @param outcomeDueOn last day of the body's own term; null where it has none and is never overdue
     */
    @Named("ProtectionReferralMade")
    record ProtectionReferralMade(
            int referral,
            String body,
            String kind,
            boolean acuteDanger,
            @Nullable LocalDate outcomeDueOn,
            @Nullable Protected<String> note)
            implements ProtectionEvent {}

    /**
     * The protection body told what came of a referral.
     *
     * @param outcome code of the programme's outcomes
     */
    @Named("ProtectionOutcomeRecorded")
    record ProtectionOutcomeRecorded(
            int referral, String outcome, @Nullable Protected<String> note) implements ProtectionEvent {}
}
