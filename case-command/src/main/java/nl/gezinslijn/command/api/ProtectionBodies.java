package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.RECORD_PROTECTION_OUTCOME;
import static nl.gezinslijn.casefile.Action.REFER_TO_PROTECTION;
import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.MELD_1;
import static nl.gezinslijn.casefile.Rule.MELD_2;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.protection.RecordProtectionOutcome;
import nl.gezinslijn.command.protection.ReferToProtection;
import org.jspecify.annotations.Nullable;

/** Referrals to protection bodies. */
final class ProtectionBodies {

    static final Topic TOPIC = new Topic(
            "Protection",
            "Veilig Thuis and other protection bodies",
            List.of(
                    withFields(
                            REFER_TO_PROTECTION,
                            "/{caseId}/protection-referrals",
                            ProtectionReferral.class,
                            "Refer to a protection body; the reason is its ground",
                            MELD_1,
                            MELD_2,
                            CONS_1),
                    withFields(
                            RECORD_PROTECTION_OUTCOME,
                            "/{caseId}/protection-referrals/{number}/outcomes",
                            ProtectionOutcome.class,
                            "Record what the body answered; on a closed case too",
                            MELD_2)));

    private ProtectionBodies() {}

    /** @param acuteDanger the five steps could not be awaited; the reason says why */
    public record ProtectionReferral(
            @NotBlank @Size(max = 64) String body,
            @NotBlank @Size(max = 64) String kind,
            @Nullable Boolean acuteDanger,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ReferToProtection(
                    body,
                    kind,
                    Boolean.TRUE.equals(acuteDanger),
                    target.textOrNull("ProtectionReferralMade.note", note));
        }
    }

    public record ProtectionOutcome(
            @NotBlank @Size(max = 64) String outcome,
            @Size(max = 8000) @Nullable String note) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordProtectionOutcome(
                    target.theNumber(), outcome, target.textOrNull("ProtectionOutcomeRecorded.note", note));
        }
    }
}
