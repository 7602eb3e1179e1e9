package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.GIVE_CONSENT;
import static nl.gezinslijn.casefile.Action.INVOLVE_PARTY;
import static nl.gezinslijn.casefile.Action.REFUSE_CONSENT;
import static nl.gezinslijn.casefile.Action.RELEASE_PARTY;
import static nl.gezinslijn.casefile.Action.SHARE_INFORMATION;
import static nl.gezinslijn.casefile.Action.WITHDRAW_CONSENT;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.DIR_2;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.party.GiveConsent;
import nl.gezinslijn.command.party.InvolveParty;
import nl.gezinslijn.command.party.RefuseConsent;
import nl.gezinslijn.command.party.ReleaseParty;
import nl.gezinslijn.command.party.ShareInformation;
import nl.gezinslijn.command.party.WithdrawConsent;
import nl.gezinslijn.event.PartyEvent.ConsentBy;
import org.jspecify.annotations.Nullable;

/** Parties, consents, sharing. */
final class PartyBodies {

    static final Topic TOPIC = new Topic(
            "Parties",
            "Others around the family, consent and sharing",
            List.of(
                    withFields(
                            INVOLVE_PARTY,
                            "/{caseId}/parties",
                            Party.class,
                            "A service, practice or school comes into the case",
                            COACH_3,
                            DIR_2),
                    bare(
                            RELEASE_PARTY,
                            "/{caseId}/parties/{number}/releases",
                            t -> new ReleaseParty(t.theNumber()),
                            "It is no longer involved"),
                    withFields(
                            GIVE_CONSENT,
                            "/{caseId}/parties/{number}/consents",
                            Consent.class,
                            "The family agrees to sharing for a purpose",
                            CONS_1),
                    withFields(
                            REFUSE_CONSENT,
                            "/{caseId}/parties/{number}/consent-refusals",
                            Refusal.class,
                            "The family does not agree",
                            CONS_1),
                    withFields(
                            WITHDRAW_CONSENT,
                            "/{caseId}/parties/{number}/consent-withdrawals",
                            Withdrawal.class,
                            "The family takes its consent back",
                            CONS_1),
                    withFields(
                            SHARE_INFORMATION,
                            "/{caseId}/parties/{number}/sharings",
                            Sharing.class,
                            "Tell it something about the family",
                            CONS_1)));

    private PartyBodies() {}

    /**
     * @param kind code of the programme's party kinds
     * @param name of the person there
     * @param contact address, telephone or e-mail of the person there
     * @param careProvider whether it gives care in this case
     * @param mandatedService code of the programme's mandated services, where it is one
     */
    public record Party(
            @NotBlank @Size(max = 64) String kind,
            @Size(max = 120) @Nullable String organisation,
            @Size(max = 200) @Nullable String name,
            @Size(max = 500) @Nullable String contact,
            @NotNull Boolean careProvider,
            @Size(max = 64) @Nullable String mandatedService)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new InvolveParty(
                    kind,
                    organisation,
                    target.textOrNull("PartyInvolved.name", name),
                    target.textOrNull("PartyInvolved.contact", contact),
                    careProvider,
                    mandatedService);
        }
    }

    /** A member who decides, and in what capacity. */
    public record By(@NotNull UUID personId, ConsentBy.@NotNull Capacity capacity) {

        static List<ConsentBy> all(List<By> by) {
            return by.stream()
                    .map(b -> new ConsentBy(b.personId().toString(), b.capacity()))
                    .toList();
        }
    }

    /** @param purpose code of the programme's consent purposes */
    public record Consent(
            @NotBlank @Size(max = 64) String purpose,
            @NotEmpty @Size(max = 10) List<@Valid @NotNull By> by) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new GiveConsent(target.theNumber(), purpose, By.all(by));
        }
    }

    /** @param purpose code of the programme's consent purposes */
    public record Refusal(
            @NotBlank @Size(max = 64) String purpose,
            @NotEmpty @Size(max = 10) List<@Valid @NotNull By> by) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RefuseConsent(target.theNumber(), purpose, By.all(by));
        }
    }

    /** @param purpose code of the programme's consent purposes */
    public record Withdrawal(
            @NotBlank @Size(max = 64) String purpose,
            @NotEmpty @Size(max = 10) List<@Valid @NotNull By> by) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new WithdrawConsent(target.theNumber(), purpose, By.all(by));
        }
    }

    /** @param purpose code of the programme's consent purposes */
    public record Sharing(
            @NotBlank @Size(max = 64) String purpose,
            @Size(max = 8000) @Nullable String note) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ShareInformation(target.theNumber(), purpose, target.textOrNull("InformationShared.note", note));
        }
    }
}
