package nl.gezinslijn.command;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
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
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Outcome;
import nl.gezinslijn.command.scenario.Wish;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every action in every state. The table is written out here, so that a change of the code's own is noticed. */
@Proves(Rule.STATE_1)
class StateTableTest {

    private static final String TABLE = """
            .                          REGISTERED WAITING ASSIGNED ACTIVE ON_HOLD AFTERCARE CLOSED DECLINED
            register                       -         -        -       -      -        -        -       -
            decline                        x         x        -       -      -        -        -       -
            triage                         x         x        -       -      -        -        -       -
            enter-waiting-list             x         -        -       -      -        -        -       -
            assign-coach                   x         x        -       -      -        -        -       -
            transfer-coach                 -         -        x       x      x        x        -       -
            start-coaching                 -         -        x       -      -        -        -       -
            agree-plan                     -         -        -       x      -        -        -       -
            revise-plan                    -         -        -       x      -        -        -       -
            record-contact                 x         x        x       x      x        x        x       -
            record-review                  -         -        -       x      -        -        -       -
            request-extension              -         -        -       x      x        -        -       -
            grant-extension                -         -        -       x      x        -        -       -
            refuse-extension               -         -        -       x      x        -        -       -
            record-lapse                   -         -        -       x      x        -        -       -
            take-meldcode-step             x         x        x       x      x        x        -       -
            refer-to-protection            x         x        x       x      x        x        -       -
            record-protection-outcome      x         x        x       x      x        x        x       -
            raise-escalation               x         x        x       x      x        x        -       -
            resolve-escalation             x         x        x       x      x        x        x       -
            close                          -         -        x       x      x        x        -       -
            reopen                         -         -        -       -      -        -        x       -
            """;

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
        if (possible) {
            outcome.thenAccepted();
        } else {
            outcome.thenRefused(Rule.STATE_1);
        }
    }

    /** A case in a state, with all in it that the action speaks of: only the state can be in its way. */
    private static CaseScenario caseIn(CaseState state, Action action) {
        CaseScenario scenario = in(EVERYTHING).given(registered(), triaged(true));
        switch (state) {
            case REGISTERED -> {}
            case WAITING -> scenario.given(waiting());
            case DECLINED -> scenario.given(declined());
            case ASSIGNED -> scenario.given(assigned());
            case ACTIVE, ON_HOLD, AFTERCARE, CLOSED -> scenario.given(assigned(), started("2024-01-10"));
        }
        switch (action) {
            case REVISE_PLAN -> scenario.given(planAgreed("parenting"));
            case GRANT_EXTENSION, REFUSE_EXTENSION -> {
                if (state == CaseState.ACTIVE || state == CaseState.ON_HOLD) {
                    scenario.given(extensionRequested());
                }
            }
            case RECORD_PROTECTION_OUTCOME -> scenario.given(referredTo("veilig-thuis", "advice"));
            case RESOLVE_ESCALATION -> scenario.given(raised(1, "coordinator"));
            default -> {}
        }
        return switch (state) {
            case CLOSED -> scenario.given(closed("ended-by-family"));
            case ON_HOLD, AFTERCARE -> scenario.butNow(state);
            default -> scenario;
        };
    }

    private static Wish wish(Action action) {
        return switch (action) {
            case REGISTER -> registration(EVERYTHING).wanted();
            case DECLINE -> decline();
            case TRIAGE -> triage(true);
            case ENTER_WAITING_LIST -> enterWaitingList();
            case ASSIGN_COACH -> assign(BEA);
            case TRANSFER_COACH -> transferTo(BEA);
            case START_COACHING -> start();
            case AGREE_PLAN -> agreePlan(goal("parenting"));
            case REVISE_PLAN -> revisePlan(goal("parenting"));
            case RECORD_CONTACT -> recordContact();
            case RECORD_REVIEW -> recordReview();
            case REQUEST_EXTENSION -> requestExtension(3);
            case GRANT_EXTENSION -> grantExtension(1);
            case REFUSE_EXTENSION -> refuseExtension(1);
            case RECORD_LAPSE -> recordLapse().on("2024-07-10");
            case TAKE_MELDCODE_STEP -> takeStep(1);
            case REFER_TO_PROTECTION -> refer("veilig-thuis", "advice");
            case RECORD_PROTECTION_OUTCOME -> recordOutcome(1, "no-action");
            case RAISE_ESCALATION -> raise();
            case RESOLVE_ESCALATION -> resolve(1);
            case CLOSE -> close("ended-by-family");
            case REOPEN -> reopen(BEA);
        };
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
