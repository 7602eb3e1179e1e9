package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.MoreWishes.acceptHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.answer;
import static nl.gezinslijn.command.scenario.MoreWishes.assessRisk;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.bridge;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.complain;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.confer;
import static nl.gezinslijn.command.scenario.MoreWishes.consent;
import static nl.gezinslijn.command.scenario.MoreWishes.consult;
import static nl.gezinslijn.command.scenario.MoreWishes.endBridging;
import static nl.gezinslijn.command.scenario.MoreWishes.endProvision;
import static nl.gezinslijn.command.scenario.MoreWishes.endReferral;
import static nl.gezinslijn.command.scenario.MoreWishes.erase;
import static nl.gezinslijn.command.scenario.MoreWishes.eraseText;
import static nl.gezinslijn.command.scenario.MoreWishes.evaluate;
import static nl.gezinslijn.command.scenario.MoreWishes.findNobody;
import static nl.gezinslijn.command.scenario.MoreWishes.hold;
import static nl.gezinslijn.command.scenario.MoreWishes.involve;
import static nl.gezinslijn.command.scenario.MoreWishes.kitchenTable;
import static nl.gezinslijn.command.scenario.MoreWishes.makeSafetyPlan;
import static nl.gezinslijn.command.scenario.MoreWishes.nameCoach;
import static nl.gezinslijn.command.scenario.MoreWishes.nameOwnNetwork;
import static nl.gezinslijn.command.scenario.MoreWishes.nameParent;
import static nl.gezinslijn.command.scenario.MoreWishes.nameProcessLead;
import static nl.gezinslijn.command.scenario.MoreWishes.noteProvision;
import static nl.gezinslijn.command.scenario.MoreWishes.offerHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.openInEmergency;
import static nl.gezinslijn.command.scenario.MoreWishes.prevent;
import static nl.gezinslijn.command.scenario.MoreWishes.recordAftercareContact;
import static nl.gezinslijn.command.scenario.MoreWishes.recordIntake;
import static nl.gezinslijn.command.scenario.MoreWishes.referUp;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseConsent;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseErasure;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.relapse;
import static nl.gezinslijn.command.scenario.MoreWishes.relapseWith;
import static nl.gezinslijn.command.scenario.MoreWishes.release;
import static nl.gezinslijn.command.scenario.MoreWishes.requestErasure;
import static nl.gezinslijn.command.scenario.MoreWishes.resume;
import static nl.gezinslijn.command.scenario.MoreWishes.retract;
import static nl.gezinslijn.command.scenario.MoreWishes.score;
import static nl.gezinslijn.command.scenario.MoreWishes.share;
import static nl.gezinslijn.command.scenario.MoreWishes.signalIndex;
import static nl.gezinslijn.command.scenario.MoreWishes.strengthenNetwork;
import static nl.gezinslijn.command.scenario.MoreWishes.testComplexity;
import static nl.gezinslijn.command.scenario.MoreWishes.useDigitalSupport;
import static nl.gezinslijn.command.scenario.MoreWishes.voidEntry;
import static nl.gezinslijn.command.scenario.MoreWishes.withdraw;
import static nl.gezinslijn.command.scenario.MoreWishes.withdrawConsent;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.TIM;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.CodeLists;
import nl.gezinslijn.programme.Programme.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/** What somebody may want besides the coaching itself. */
final class Besides {

    private Besides() {}

    static Wish wish(Action action, int whim, CaseFile file, Programme programme) {
        CodeLists codes = programme.codes();
        ConsentPurpose sharing = programme.consentPurposes().getLast();
        String purpose = sharing.code();
        return switch (action) {
            case WITHDRAW -> whim % 4 == 0 ? withdraw() : recordIntake(one(codes.lifeDomains(), whim));
            case RECORD_INTAKE -> recordIntake(one(codes.lifeDomains(), whim));
            case TEST_COMPLEXITY ->
                whim % 2 == 0 ? testComplexity("culture-and-language") : testComplexity("interaction");
            case RECORD_KITCHEN_TABLE -> kitchenTable(whim % 2 == 0);
            case CHANGE_INTENSITY ->
                changeIntensity(
                        programme.intensities().isEmpty()
                                ? "none"
                                : programme
                                        .intensities()
                                        .get(whim % programme.intensities().size())
                                        .code());
            case NAME_PROCESS_LEAD -> nameProcessLead(whim % 3 == 0 ? ANNA : PETRA);
            case NAME_CASE_LEAD ->
                switch (whim % 3) {
                    case 0 -> nameParent();
                    case 1 -> nameOwnNetwork();
                    default -> nameCoach();
                };
            case INVOLVE_PARTY ->
                involve(
                        whim % 3 == 0 || sharing.partyKinds().isEmpty()
                                ? one(codes.partyKinds(), whim)
                                : sharing.partyKinds().getFirst(),
                        "De Esdoorn");
            case RELEASE_PARTY -> release(oneOf(file.parties().involved(), whim));
            case GIVE_CONSENT -> consent(Math.max(1, file.parties().involved()), purpose);
            case REFUSE_CONSENT -> refuseConsent(oneOf(file.parties().involved(), whim), purpose);
            case WITHDRAW_CONSENT -> withdrawConsent(oneOf(file.parties().involved(), whim), purpose);
            case SHARE_INFORMATION -> share(Math.max(1, file.parties().involved()), purpose);
            case EVALUATE_GOAL -> evaluate(goal(file.plan()));
            case RECORD_CONSULTATION -> consult(one(codes.consultants(), whim));
            case RECORD_CASE_CONFERENCE ->
                file.parties().involved() == 0
                        ? confer(null)
                        : confer(purpose, oneOf(file.parties().involved(), whim));
            case RECORD_NETWORK_STRENGTHENING -> strengthenNetwork();
            case RECORD_DIGITAL_SUPPORT -> useDigitalSupport();
            case SIGNAL_REFERRAL_INDEX -> signalIndex();
            case ASSESS_RISK -> assessRisk(one(codes.riskInstruments(), whim), 2);
            case ASSESS_SAFETY -> assessSafety(List.of(SafetyLevel.values()).get(whim % 3));
            case RECORD_SAFETY_PLAN -> makeSafetyPlan();
            case HOLD -> hold();
            case RESUME -> whim % 2 == 0 ? assessSafety(SafetyLevel.SAFE_ENOUGH) : resume();
            case ANSWER_ESCALATION -> answer(oneOf(file.escalations().raised(), whim));
            case REFER -> referUp("De Stroom");
            case END_REFERRAL -> endReferral(oneOf(file.help().referralsMade(), whim));
            case BEGIN_BRIDGING -> bridge(null);
            case END_BRIDGING -> endBridging(oneOf(file.help().bridgingsBegun(), whim));
            case NOTE_PROVISION -> noteProvision(one(codes.provisions(), whim));
            case END_PROVISION -> endProvision(oneOf(file.help().provisionsNoted(), whim));
            case RECORD_PREVENTED_PROVISION -> prevent(one(codes.provisions(), whim));
            case OFFER_HANDOVER -> offerHandover();
            case ACCEPT_HANDOVER -> acceptHandover(oneOf(file.handover().offered(), whim));
            case REFUSE_HANDOVER ->
                refuseHandover(
                        oneOf(file.handover().offered(), whim), whim % 2 == 0 ? RefusedBy.WORKER : RefusedBy.FAMILY);
            case RECORD_NO_HANDOVER -> findNobody();
            case COMPLETE_HANDOVER -> completeHandover(oneOf(file.handover().offered(), whim));
            case RECORD_AFTERCARE_CONTACT -> recordAftercareContact();
            case RECORD_RELAPSE -> whim % 2 == 0 ? relapse() : relapseWith(BEA);
            case RECORD_SCORE ->
                score(
                        codes.scores().isEmpty()
                                ? "none"
                                : codes.scores().getFirst().code(),
                        whim % 6);
            case RECORD_COMPLAINT -> complain();
            case RETRACT_ENTRY -> retract(oneOf((int) file.version() - 1, whim));
            case VOID_ENTRY -> voidEntry(whim % 3 == 0 ? oneOf((int) file.version() - 1, whim) : file.version() - 1);
            // The keys of these lives are not destroyed: only the record of it is lived here.
            case REQUEST_ERASURE -> requestErasure(TIM);
            case ERASE -> whim % 9 == 0 ? eraseText() : erase(TIM);
            case REFUSE_ERASURE -> refuseErasure(MOTHER);
            case OPEN_IN_EMERGENCY -> openInEmergency();
            default -> throw new IllegalArgumentException(action.code());
        };
    }

    /** A number that is mostly there: a higher one only now and then. */
    static int oneOf(int highest, int whim) {
        return whim % 13 == 0 ? highest + 1 : whim % Math.max(1, highest) + 1;
    }

    /** A code of the list. */
    static String one(List<Code> codes, int whim) {
        return codes.isEmpty() ? "none" : codes.get(whim % codes.size()).code();
    }

    private static String goal(@Nullable Plan plan) {
        return plan == null ? "1.1" : plan.goals().getFirst().goalId();
    }
}
