package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.BEGIN_BRIDGING;
import static nl.gezinslijn.casefile.Action.END_BRIDGING;
import static nl.gezinslijn.casefile.Action.END_PROVISION;
import static nl.gezinslijn.casefile.Action.END_REFERRAL;
import static nl.gezinslijn.casefile.Action.NOTE_PROVISION;
import static nl.gezinslijn.casefile.Action.RECORD_PREVENTED_PROVISION;
import static nl.gezinslijn.casefile.Action.REFER;
import static nl.gezinslijn.casefile.Rule.REF_1;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.help.BeginBridging;
import nl.gezinslijn.command.help.EndBridging;
import nl.gezinslijn.command.help.EndProvision;
import nl.gezinslijn.command.help.EndReferral;
import nl.gezinslijn.command.help.NoteProvision;
import nl.gezinslijn.command.help.RecordPreventedProvision;
import nl.gezinslijn.command.help.Refer;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import org.jspecify.annotations.Nullable;

/** Referrals, bridging care, other provisions. */
final class HelpBodies {

    static final Topic TOPIC = new Topic(
            "Other help",
            "Referrals up and down, bridging care (overbruggingszorg), other provisions",
            List.of(
                    withFields(
                            REFER,
                            "/{caseId}/referrals",
                            Referral.class,
                            "Refer the family to another organisation",
                            REF_1),
                    withFields(
                            END_REFERRAL,
                            "/{caseId}/referrals/{number}/endings",
                            ReferralEnd.class,
                            "What became of the referral",
                            REF_1),
                    withFields(
                            BEGIN_BRIDGING,
                            "/{caseId}/bridgings",
                            Bridging.class,
                            "Bridge the time until other help begins"),
                    bare(
                            END_BRIDGING,
                            "/{caseId}/bridgings/{number}/endings",
                            t -> new EndBridging(t.theNumber()),
                            "Bridging is no longer needed"),
                    withFields(
                            NOTE_PROVISION,
                            "/{caseId}/provisions",
                            Provision.class,
                            "The family has another provision beside the coaching"),
                    bare(
                            END_PROVISION,
                            "/{caseId}/provisions/{number}/endings",
                            t -> new EndProvision(t.theNumber()),
                            "That provision ended"),
                    withFields(
                            RECORD_PREVENTED_PROVISION,
                            "/{caseId}/prevented-provisions",
                            PreventedProvision.class,
                            "Coaching made a provision needless")));

    private HelpBodies() {}

    /**
     * @param direction scaling up or down
     * @param provision code of the programme's provisions
     */
    public record Referral(
            @NotNull Direction direction,
            @NotBlank @Size(max = 120) String organisation,
            @Size(max = 64) @Nullable String provision,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new Refer(direction, organisation, provision, target.textOrNull("FamilyReferred.note", note));
        }
    }

    public record ReferralEnd(@NotNull ReferralOutcome outcome) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new EndReferral(target.theNumber(), outcome);
        }
    }

    /** @param referral number of the referral it bridges to; left out where there is none */
    public record Bridging(@Min(1) @Nullable Integer referral) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new BeginBridging(referral);
        }
    }

    /** @param provision code of the programme's provisions */
    public record Provision(
            @NotBlank @Size(max = 64) String provision,
            @Size(max = 120) @Nullable String organisation) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new NoteProvision(provision, organisation);
        }
    }

    /** @param provision code of the programme's provisions */
    public record PreventedProvision(
            @NotBlank @Size(max = 64) String provision) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordPreventedProvision(provision);
        }
    }
}
