package nl.gezinslijn.query.web;

import java.util.List;
import nl.gezinslijn.event.HandoverEvent;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.HelpEvent;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.IntensityEvent;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.LeadEvent;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import nl.gezinslijn.event.OutcomeEvent;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.event.PartyEvent;
import nl.gezinslijn.event.PartyEvent.ConsentBy;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.event.RecordEvent;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.EmergencyAccessTaken;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.SafetyEvent;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;

/** Tells what happens around the coaching itself: leads, parties, safety, other help, handover, the record. */
final class TellingOfHelp {

    private final ProgrammeWords programme;
    private final Words words;
    private final Facts facts;

    TellingOfHelp(ProgrammeWords programme, Facts facts) {
        this.programme = programme;
        this.words = programme.words();
        this.facts = facts;
    }

    Told tell(LeadEvent event) {
        return switch (event) {
            case CaseLeadNamed e -> {
                facts.fact("leadKind", words.of("lead", e.kind()));
                facts.fact("person", e.person() == null ? null : facts.name(e.person()));
                facts.quote("name", e.name());
                facts.fact("namedWith", facts.names(List.of(e.namedWith())));
                yield facts.told("coach", e);
            }
            case ProcessLeadNamed e -> {
                facts.fact("person", e.account());
                facts.fact("organisation", programme.organisation(e.organisation()));
                yield facts.told("coach", e);
            }
        };
    }

    Told tell(PartyEvent event) {
        return switch (event) {
            case PartyInvolved e -> {
                facts.fact("kind", programme.partyKind(e.kind()));
                facts.fact("organisation", e.organisation());
                facts.quote("name", e.name());
                facts.quote("contact", e.contact());
                facts.yes("careProvider", e.careProvider());
                facts.fact(
                        "mandatedService",
                        e.mandatedService() == null ? null : programme.mandatedService(e.mandatedService()));
                yield facts.told("party", words.of("event.PartyInvolved", e.party()));
            }
            case PartyReleased e -> facts.told("party", words.of("event.PartyReleased", e.party()));
            case ConsentGiven e -> consent(e, e.party(), e.purpose(), e.by());
            case ConsentRefused e -> consent(e, e.party(), e.purpose(), e.by());
            case ConsentWithdrawn e -> consent(e, e.party(), e.purpose(), e.by());
            case InformationShared e -> {
                facts.party("party", e.party());
                facts.fact("purpose", programme.purpose(e.purpose()));
                facts.quote("note", e.note());
                yield facts.told("party", e);
            }
        };
    }

    private Told consent(PartyEvent event, int party, String purpose, List<ConsentBy> by) {
        facts.party("party", party);
        facts.fact("purpose", programme.purpose(purpose));
        facts.fact("by", facts.names(by.stream().map(ConsentBy::personId).toList()));
        return facts.told("party", event);
    }

    Told tell(IntensityEvent event) {
        return switch (event) {
            case IntensityChanged e -> {
                facts.fact("intensity", programme.intensity(e.intensity()));
                facts.fact("assessment", words.of("assessment", e.assessment()));
                facts.yes("overCapacity", e.overCapacity());
                facts.yes("beforeMinimum", e.beforeMinimum());
                yield facts.told("coach", e);
            }
        };
    }

    Told tell(SafetyEvent event) {
        return switch (event) {
            case RiskAssessed e -> {
                facts.fact("instrument", programme.riskInstrument(e.instrument()));
                facts.fact("level", String.valueOf(e.level()));
                facts.quote("note", e.note());
                yield facts.told("safety", e);
            }
            case SafetyAssessed e -> {
                facts.quote("note", e.note());
                yield facts.told("safety", words.of("safety", e.level()));
            }
            case SafetyPlanMade e -> {
                facts.quote("text", e.text());
                yield facts.told("safety", e);
            }
            case PlanPutOnHold e -> facts.told("safety", e);
            case WorkResumed e -> facts.told("safety", e);
        };
    }

    Told tell(HelpEvent event) {
        return switch (event) {
            case FamilyReferred e -> {
                facts.fact("direction", words.of("direction", e.direction()));
                facts.fact("organisation", e.organisation());
                facts.fact("provision", e.provision() == null ? null : programme.provision(e.provision()));
                facts.quote("note", e.note());
                yield facts.told("help", e);
            }
            case ReferralEnded e -> {
                facts.fact("outcome", words.of("referralOutcome", e.outcome()));
                yield facts.told("help", e);
            }
            case BridgingBegun e -> facts.told("help", e);
            case BridgingEnded e -> facts.told("help", e);
            case ProvisionNoted e -> {
                facts.fact("provision", programme.provision(e.provision()));
                facts.fact("organisation", e.organisation());
                yield facts.told("help", e);
            }
            case ProvisionEnded e -> facts.told("help", e);
            case ProvisionPrevented e -> {
                facts.fact("provision", programme.provision(e.provision()));
                yield facts.told("help", e);
            }
        };
    }

    Told tell(HandoverEvent event) {
        return switch (event) {
            case HandoverOffered e -> {
                facts.quote("worker", e.worker());
                facts.fact("organisation", e.organisation());
                yield facts.told("handover", e);
            }
            case HandoverAccepted e -> facts.told("handover", e);
            case HandoverRefused e -> {
                facts.fact("refusedBy", words.of("refusedBy", e.by()));
                yield facts.told("handover", e);
            }
            case HandoverUnavailable e -> facts.told("handover", e);
            case HandoverCompleted e -> facts.told("handover", e);
            case AftercareContactHeld e -> {
                facts.fact("minutes", words.of("minutes", e.minutes()));
                facts.quote("note", e.note());
                yield facts.told("handover", e);
            }
            case RelapseRecorded e -> {
                facts.coach(e.coach(), e.organisation());
                facts.begun(e.intensity(), e.termMonths());
                yield facts.told("handover", e);
            }
        };
    }

    Told tell(OutcomeEvent event) {
        return switch (event) {
            case ScoreRecorded e -> {
                facts.fact("moment", words.of("moment", e.moment()));
                facts.fact("value", String.valueOf(e.value()));
                facts.fact("person", e.member() == null ? null : facts.name(e.member()));
                yield facts.told("closure", programme.score(e.score()));
            }
            case ComplaintReceived e -> facts.told("closure", e);
        };
    }

    Told tell(RecordEvent event) {
        return switch (event) {
            case EntryRetracted e -> facts.told("record", words.of("event.EntryRetracted", e.entry()));
            case EntryVoided e -> facts.told("record", words.of("event.EntryVoided", e.entry()));
            case PersonErased e -> facts.told("record", e);
            case CaseTextErased e -> facts.told("record", e);
            case ErasureRequested e -> facts.told("record", e);
            case ErasureRefused e -> facts.told("record", e);
            case EmergencyAccessTaken e -> facts.told("record", e);
        };
    }
}
