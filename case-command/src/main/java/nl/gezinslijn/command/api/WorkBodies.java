package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.RECORD_CASE_CONFERENCE;
import static nl.gezinslijn.casefile.Action.RECORD_CONSULTATION;
import static nl.gezinslijn.casefile.Action.RECORD_CONTACT;
import static nl.gezinslijn.casefile.Action.RECORD_DIGITAL_SUPPORT;
import static nl.gezinslijn.casefile.Action.RECORD_NETWORK_STRENGTHENING;
import static nl.gezinslijn.casefile.Action.RECORD_REVIEW;
import static nl.gezinslijn.casefile.Action.SIGNAL_REFERRAL_INDEX;
import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.INTY_4;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.work.RecordCaseConference;
import nl.gezinslijn.command.work.RecordConsultation;
import nl.gezinslijn.command.work.RecordContact;
import nl.gezinslijn.command.work.RecordDigitalSupport;
import nl.gezinslijn.command.work.RecordNetworkStrengthening;
import nl.gezinslijn.command.work.RecordReview;
import nl.gezinslijn.command.work.SignalReferralIndex;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;
import org.jspecify.annotations.Nullable;

/** Contacts and reviews. */
final class WorkBodies {

    static final Topic TOPIC = new Topic(
            "Work",
            "Contacts, reviews, consultations, case conferences",
            List.of(
                    withFields(
                            RECORD_CONTACT,
                            "/{caseId}/contacts",
                            Contact.class,
                            "Record a contact with or for the family; may be late",
                            TIME_1),
                    withFields(
                            RECORD_REVIEW,
                            "/{caseId}/reviews",
                            Review.class,
                            "Record a review of plan and intensity",
                            INTY_4),
                    withFields(
                            RECORD_CONSULTATION,
                            "/{caseId}/consultations",
                            Consultation.class,
                            "Record that advice was asked",
                            CONS_1),
                    withFields(
                            RECORD_CASE_CONFERENCE,
                            "/{caseId}/case-conferences",
                            CaseConference.class,
                            "Record that those around the family met with it",
                            CONS_1),
                    withFields(
                            RECORD_NETWORK_STRENGTHENING,
                            "/{caseId}/network-trajectories",
                            NetworkStrengthening.class,
                            "A trajectory to strengthen the network began"),
                    withFields(
                            RECORD_DIGITAL_SUPPORT,
                            "/{caseId}/digital-support-uses",
                            DigitalSupport.class,
                            "The family used digital support"),
                    bare(
                            SIGNAL_REFERRAL_INDEX,
                            "/{caseId}/referral-index-signals",
                            t -> new SignalReferralIndex(),
                            "A signal was given in the Verwijsindex")));

    private WorkBodies() {}

    /** @param members person ids of the members who took part */
    public record Contact(
            @NotBlank @Size(max = 64) String kind,
            @Size(max = 64) @Nullable String place,
            @NotNull @Min(0) @Max(1440) Integer minutes,
            @Size(max = 30) @Nullable List<@NotNull UUID> members,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordContact(
                    kind,
                    place,
                    minutes,
                    members == null
                            ? List.of()
                            : members.stream().map(UUID::toString).toList(),
                    target.textOrNull("ContactHeld.note", note));
        }
    }

    public record Review(
            @NotNull Conclusion conclusion,
            @Size(max = 8000) @Nullable String note) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordReview(conclusion, target.textOrNull("ReviewHeld.note", note));
        }
    }

    /**
     * @param consultant code of the programme's consultants
     * @param party number of the party of the case that was consulted; left out when the family was not named
     * @param purpose code of the consent purpose, together with the party
     */
    public record Consultation(
            @NotBlank @Size(max = 64) String consultant,
            @Min(1) @Nullable Integer party,
            @Size(max = 64) @Nullable String purpose,
            @NotNull @Min(0) @Max(1440) Integer minutes,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordConsultation(
                    consultant, party, purpose, minutes, target.textOrNull("ConsultationHeld.note", note));
        }
    }

    /**
     * @param parties numbers of the parties at the table
     * @param members person ids of the family members at the table
     * @param purpose code of the consent purpose; left out when no party was there
     */
    public record CaseConference(
            @NotNull @Size(max = 30) List<@NotNull @Min(1) Integer> parties,
            @NotNull @Size(max = 30) List<@NotNull UUID> members,
            @Size(max = 64) @Nullable String purpose,
            @NotNull @Min(0) @Max(1440) Integer minutes,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordCaseConference(
                    parties, Ids.of(members), purpose, minutes, target.textOrNull("CaseConferenceHeld.note", note));
        }
    }

    public record NetworkStrengthening(
            @Size(max = 8000) @Nullable String note) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordNetworkStrengthening(target.textOrNull("NetworkStrengtheningBegun.note", note));
        }
    }

    public record DigitalSupport(@Size(max = 8000) @Nullable String note) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordDigitalSupport(target.textOrNull("DigitalSupportUsed.note", note));
        }
    }
}
