package nl.gezinslijn.command;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.bridged;
import static nl.gezinslijn.command.scenario.MorePast.consented;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.processLeadNamed;
import static nl.gezinslijn.command.scenario.MorePast.provisionNoted;
import static nl.gezinslijn.command.scenario.MorePast.referredUp;
import static nl.gezinslijn.command.scenario.MorePast.safety;
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
import static nl.gezinslijn.command.scenario.MoreWishes.evaluate;
import static nl.gezinslijn.command.scenario.MoreWishes.findNobody;
import static nl.gezinslijn.command.scenario.MoreWishes.hold;
import static nl.gezinslijn.command.scenario.MoreWishes.involve;
import static nl.gezinslijn.command.scenario.MoreWishes.kitchenTable;
import static nl.gezinslijn.command.scenario.MoreWishes.makeSafetyPlan;
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
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.enterWaitingList;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordLapse;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.recordReview;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.refuseExtension;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static nl.gezinslijn.command.scenario.Wishes.triage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Outcome;
import nl.gezinslijn.command.scenario.TestProgrammes;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every action in every state. The table is written out here, so that a change of the code's own is noticed. */
@Proves(Rule.STATE_1)
class StateTableTest {

    private static final String TABLE = """
            .                             REGISTERED WAITING ASSIGNED ACTIVE ON_HOLD AFTERCARE CLOSED DECLINED
            register                          -         -       -       -       -        -       -       -
            decline                           x         x       -       -       -        -       -       -
            withdraw                          x         x       -       -       -        -       -       -
            triage                            x         x       -       -       -        -       -       -
            enter-waiting-list                x         -       -       -       -        -       -       -
            record-intake                     x         x       x       x       -        -       -       -
            test-complexity                   x         x       x       x       -        -       -       -
            record-kitchen-table              x         x       x       x       -        -       -       -
            assign-coach                      x         x       -       -       -        -       -       -
            transfer-coach                    -         -       x       x       x        x       -       -
            start-coaching                    -         -       x       -       -        -       -       -
            change-intensity                  -         -       -       x       -        -       -       -
            name-case-lead                    -         -       x       x       x        x       -       -
            name-process-lead                 -         -       x       x       x        x       -       -
            involve-party                     x         x       x       x       x        x       -       -
            release-party                     x         x       x       x       x        x       -       -
            give-consent                      x         x       x       x       x        x       -       -
            refuse-consent                    x         x       x       x       x        x       -       -
            withdraw-consent                  x         x       x       x       x        x       x       -
            share-information                 x         x       x       x       x        x       -       -
            agree-plan                        -         -       -       x       -        -       -       -
            revise-plan                       -         -       -       x       -        -       -       -
            evaluate-goal                     -         -       -       x       -        x       -       -
            record-contact                    x         x       x       x       x        x       x       -
            record-review                     -         -       -       x       -        -       -       -
            record-consultation               x         x       x       x       x        x       -       -
            record-case-conference            -         -       -       x       -        -       -       -
            record-network-strengthening      -         -       -       x       -        -       -       -
            record-digital-support            -         -       -       x       -        -       -       -
            signal-referral-index             x         x       x       x       x        x       -       -
            request-extension                 -         -       -       x       x        -       -       -
            grant-extension                   -         -       -       x       x        -       -       -
            refuse-extension                  -         -       -       x       x        -       -       -
            record-lapse                      -         -       -       x       x        -       -       -
            assess-risk                       x         x       x       x       x        x       -       -
            assess-safety                     x         x       x       x       x        x       -       -
            record-safety-plan                x         x       x       x       x        x       -       -
            hold                              -         -       -       x       -        -       -       -
            resume                            -         -       -       -       x        -       -       -
            take-meldcode-step                x         x       x       x       x        x       -       -
            refer-to-protection               x         x       x       x       x        x       -       -
            record-protection-outcome         x         x       x       x       x        x       x       -
            raise-escalation                  x         x       x       x       x        x       -       -
            answer-escalation                 x         x       x       x       x        x       x       -
            resolve-escalation                x         x       x       x       x        x       x       -
            refer                             -         -       -       x       -        -       -       -
            end-referral                      -         -       -       x       x        -       -       -
            begin-bridging                    -         -       -       x       -        -       -       -
            end-bridging                      -         -       -       x       x        -       -       -
            note-provision                    -         -       -       x       -        -       -       -
            end-provision                     -         -       -       x       x        -       -       -
            record-prevented-provision        -         -       -       x       -        -       -       -
            offer-handover                    -         -       -       x       -        -       -       -
            accept-handover                   -         -       -       x       -        -       -       -
            refuse-handover                   -         -       -       x       -        -       -       -
            record-no-handover                -         -       -       x       -        -       -       -
            complete-handover                 -         -       -       x       -        -       -       -
            record-aftercare-contact          -         -       -       -       -        x       -       -
            record-relapse                    -         -       -       -       -        x       -       -
            close                             -         -       x       x       x        x       -       -
            reopen                            -         -       -       -       -        -       x       -
            record-score                      -         -       x       x       x        x       x       -
            record-complaint                  x         x       x       x       x        x       x       -
            retract-entry                     x         x       x       x       x        x       x       x
            void-entry                        x         x       x       x       x        x       x       x
            request-erasure                   x         x       x       x       x        x       x       x
            erase                             x         x       x       x       x        x       x       x
            refuse-erasure                    x         x       x       x       x        x       x       x
            open-in-emergency                 x         x       x       x       x        x       x       x
            """;

    /** The third entry of every case here. */
    private static final long PARTY_INVOLVED = 2;

    private static final long NO_SUCH_ENTRY = 999;

    private static final Map<Action, Map<CaseState, Boolean>> EXPECTED = read();

    @TestFactory
    Stream<DynamicTest> an_action_is_possible_just_where_the_table_says_so() {
        return EXPECTED.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(cell -> dynamicTest(
                                row.getKey().code() + (cell.getValue() ? " is possible" : " is refused") + " while "
                                        + cell.getKey(),
                                () -> check(row.getKey(), cell.getKey(), cell.getValue()))));
    }

    @Test
    void the_table_knows_every_action_and_every_state() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrder(Action.values());
        assertThat(EXPECTED.values())
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyInAnyOrder(CaseState.values()));
    }

    @Test
    void what_is_tried_is_the_action_of_its_row() {
        assertThat(Action.values())
                .allSatisfy(action ->
                        assertThat(wish(action).submission().command().action()).isEqualTo(action));
    }

    private static void check(Action action, CaseState state, boolean possible) {
        Outcome outcome = caseIn(state, action).when(wish(action));
        if (possible && action == Action.VOID_ENTRY) {
            // What can be voided is another rule's: here it gets as far as looking for the entry.
            outcome.thenNotFound();
        } else if (possible) {
            outcome.thenAccepted();
        } else {
            outcome.thenRefused(Rule.STATE_1);
        }
    }

    /** A case in a state, with all in it that the action speaks of: only the state can be in its way. */
    private static CaseScenario caseIn(CaseState state, Action action) {
        CaseScenario scenario = in(EVERYTHING).given(registered(), triaged(true), involved("school", "De Esdoorn"));
        switch (state) {
            case REGISTERED -> {}
            case WAITING -> scenario.given(waiting());
            case DECLINED -> scenario.given(declined());
            case ASSIGNED -> scenario.given(assigned());
            case ACTIVE, ON_HOLD, AFTERCARE, CLOSED -> scenario.given(assigned(), started("2024-01-10"));
        }
        boolean helped = state == CaseState.ACTIVE || state == CaseState.ON_HOLD || state == CaseState.AFTERCARE;
        switch (action) {
            case REVISE_PLAN, EVALUATE_GOAL -> scenario.given(planAgreed("parenting"));
            case GRANT_EXTENSION, REFUSE_EXTENSION -> {
                if (helped) {
                    scenario.given(extensionRequested());
                }
            }
            case RECORD_PROTECTION_OUTCOME -> scenario.given(referredTo("veilig-thuis", "advice"));
            case ANSWER_ESCALATION, RESOLVE_ESCALATION -> scenario.given(raised(1, "coordinator"));
            case SHARE_INFORMATION, WITHDRAW_CONSENT -> scenario.given(consented(1, "case-discussion"));
            case NAME_CASE_LEAD -> scenario.given(processLeadNamed());
            case END_REFERRAL -> scenario.given(referredUp("De Stroom"));
            case END_BRIDGING -> scenario.given(bridged());
            case END_PROVISION -> scenario.given(provisionNoted("youth-mental-health"));
            case ACCEPT_HANDOVER, REFUSE_HANDOVER -> {
                if (helped) {
                    scenario.given(handoverOffered());
                }
            }
            case COMPLETE_HANDOVER -> {
                if (helped) {
                    scenario.given(handoverOffered(), handoverAccepted());
                }
            }
            default -> {}
        }
        return switch (state) {
            case CLOSED -> scenario.given(closed("ended-by-family"));
            case ON_HOLD -> scenario.given(held(), safety(SafetyLevel.SAFE_ENOUGH));
            case AFTERCARE -> scenario.given(handoverOffered(), handoverAccepted(), handoverCompleted());
            default -> scenario;
        };
    }

    private static Wish wish(Action action) {
        return switch (action) {
            case REGISTER -> registration(EVERYTHING).wanted();
            case DECLINE -> decline();
            case WITHDRAW -> withdraw();
            case TRIAGE -> triage(true);
            case ENTER_WAITING_LIST -> enterWaitingList();
            case RECORD_INTAKE -> recordIntake("parenting");
            case TEST_COMPLEXITY -> testComplexity("interaction");
            case RECORD_KITCHEN_TABLE -> kitchenTable(true);
            case ASSIGN_COACH -> assign(BEA);
            case TRANSFER_COACH -> transferTo(BEA);
            case START_COACHING -> start();
            case CHANGE_INTENSITY -> changeIntensity("standby-support");
            case NAME_CASE_LEAD -> nameParent();
            case NAME_PROCESS_LEAD -> nameProcessLead(PETRA);
            case INVOLVE_PARTY -> involve("school", "De Linde");
            case RELEASE_PARTY -> release(1);
            case GIVE_CONSENT -> consent(1, "case-discussion");
            case REFUSE_CONSENT -> refuseConsent(1, "case-discussion");
            case WITHDRAW_CONSENT -> withdrawConsent(1, "case-discussion");
            case SHARE_INFORMATION -> share(1, "case-discussion");
            case AGREE_PLAN -> agreePlan(goal("parenting"));
            case REVISE_PLAN -> revisePlan(goal("parenting"));
            case EVALUATE_GOAL -> evaluate("1.1");
            case RECORD_CONTACT -> recordContact();
            case RECORD_REVIEW -> recordReview();
            case RECORD_CONSULTATION -> consult("behavioural-scientist");
            case RECORD_CASE_CONFERENCE -> confer(null);
            case RECORD_NETWORK_STRENGTHENING -> strengthenNetwork();
            case RECORD_DIGITAL_SUPPORT -> useDigitalSupport();
            case SIGNAL_REFERRAL_INDEX -> signalIndex();
            case REQUEST_EXTENSION -> requestExtension(3);
            case GRANT_EXTENSION -> grantExtension(1);
            case REFUSE_EXTENSION -> refuseExtension(1);
            case RECORD_LAPSE -> recordLapse().on("2024-07-10");
            case ASSESS_RISK -> assessRisk(instrument(), 2);
            case ASSESS_SAFETY -> assessSafety(SafetyLevel.CONCERN);
            case RECORD_SAFETY_PLAN -> makeSafetyPlan();
            case HOLD -> hold();
            case RESUME -> resume();
            case TAKE_MELDCODE_STEP -> takeStep(1);
            case REFER_TO_PROTECTION -> refer("veilig-thuis", "advice");
            case RECORD_PROTECTION_OUTCOME -> recordOutcome(1, "no-action");
            case RAISE_ESCALATION -> raise();
            case ANSWER_ESCALATION -> answer(1);
            case RESOLVE_ESCALATION -> resolve(1);
            case REFER -> referUp("De Stroom");
            case END_REFERRAL -> endReferral(1);
            case BEGIN_BRIDGING -> bridge(null);
            case END_BRIDGING -> endBridging(1);
            case NOTE_PROVISION -> noteProvision("youth-mental-health");
            case END_PROVISION -> endProvision(1);
            case RECORD_PREVENTED_PROVISION -> prevent("youth-mental-health");
            case OFFER_HANDOVER -> offerHandover();
            case ACCEPT_HANDOVER -> acceptHandover(1);
            case REFUSE_HANDOVER -> refuseHandover(1, RefusedBy.WORKER);
            case RECORD_NO_HANDOVER -> findNobody();
            case COMPLETE_HANDOVER -> completeHandover(1);
            case RECORD_AFTERCARE_CONTACT -> recordAftercareContact();
            case RECORD_RELAPSE -> relapse();
            case CLOSE -> close("ended-by-family");
            case REOPEN -> reopen(BEA);
            case RECORD_SCORE -> score("zrm", 3);
            case RECORD_COMPLAINT -> complain();
            case RETRACT_ENTRY -> retract(PARTY_INVOLVED);
            case VOID_ENTRY -> voidEntry(NO_SUCH_ENTRY);
            case REQUEST_ERASURE -> requestErasure(MOTHER);
            case ERASE -> erase(MOTHER);
            case REFUSE_ERASURE -> refuseErasure(MOTHER);
            case OPEN_IN_EMERGENCY -> openInEmergency();
        };
    }

    private static String instrument() {
        return TestProgrammes.programme(EVERYTHING)
                .codes()
                .riskInstruments()
                .getFirst()
                .code();
    }

    private static Map<Action, Map<CaseState, Boolean>> read() {
        List<String> lines = TABLE.lines().toList();
        List<CaseState> states = Arrays.stream(lines.getFirst().trim().split(" +"))
                .skip(1)
                .map(CaseState::valueOf)
                .toList();
        Map<Action, Map<CaseState, Boolean>> table = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>(List.of(line.trim().split(" +")));
            Action action = Action.parse(cells.removeFirst());
            assertThat(cells).as(line).hasSameSizeAs(states).isSubsetOf("x", "-");
            Map<CaseState, Boolean> row = new LinkedHashMap<>();
            for (int i = 0; i < states.size(); i++) {
                row.put(states.get(i), cells.get(i).equals("x"));
            }
            table.put(action, row);
        }
        return table;
    }
}
