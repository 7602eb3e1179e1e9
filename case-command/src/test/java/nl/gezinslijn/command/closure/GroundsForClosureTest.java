package nl.gezinslijn.command.closure;

import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.casefile.Rule.CLOSE_2;
import static nl.gezinslijn.casefile.Rule.CLOSE_3;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.safety;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.outcomeKnown;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.ACUTELY_UNSAFE;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.CONCERN;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.SAFE_ENOUGH;

import java.util.List;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be so before help ends. */
class GroundsForClosureTest {

    private static final String DELFT = "delft-2013";
    private static final String HALLE = "halle-vilvoorde";

    @Test
    @Proves(CLOSE_2)
    void halle_vilvoorde_closes_when_the_goals_are_realised() {
        active(HALLE).when(closeOn("goals-realised", null)).thenRefused(CLOSE_2, "requires as facts: goals-realised");
        active(HALLE)
                .when(closeOn("goals-realised", null, "goals-realised"))
                .then(new CaseClosed("goals-realised", List.of(), List.of("goals-realised"), null, null, null));
    }

    @Test
    @Proves(CLOSE_2)
    void or_when_there_is_further_need_and_a_named_service_can_take_it_on() {
        active(HALLE)
                .when(closeOn("further-need", "CAW", "further-need", "service-can-take-on"))
                .then(new CaseClosed(
                        "further-need", List.of(), List.of("further-need", "service-can-take-on"), null, "CAW", null));
        active(HALLE)
                .when(closeOn("further-need", null, "further-need", "service-can-take-on"))
                .thenRefused(CLOSE_2, "names the service");
        active(HALLE)
                .when(closeOn("further-need", "CAW", "further-need"))
                .thenRefused(CLOSE_2, "requires as facts: service-can-take-on");
        active(HALLE)
                .when(closeOn("further-need", "CAW", "service-can-take-on"))
                .thenRefused(CLOSE_2, "requires as facts: further-need");
        active(HALLE).when(closeOn("further-need", "CAW")).thenRefused(CLOSE_2, "further-need, service-can-take-on");
    }

    @Test
    void a_fact_that_the_reason_does_not_ask_for_is_a_wrong_field() {
        active(HALLE)
                .when(closeOn("goals-realised", null, "goals-realised", "further-need"))
                .thenInvalid("facts");
        active(HALLE).when(closeOn("moved", null, "goals-realised")).thenInvalid("facts");
    }

    @Test
    @Proves(CLOSE_2)
    void a_reason_that_requires_nothing_asks_for_nothing() {
        active(HALLE).when(closeOn("moved", null)).thenAccepted();
        active(VENRAY).when(closeOn("finished", null)).thenAccepted();
        active(VENRAY)
                .when(closeOn("finished", "Welzijn Oost"))
                .then(new CaseClosed("finished", List.of(), List.of(), null, "Welzijn Oost", null));
    }

    @Test
    @Proves(CLOSE_3)
    void when_the_family_ends_it_delft_says_who_coordinates_its_help_now() {
        active(DELFT).when(close("ended-by-family")).thenRefused(CLOSE_3, "coordinationElsewhere");
        active(DELFT)
                .when(endedByFamilyTo("Bureau Jeugdzorg"))
                .then(new CaseClosed("ended-by-family", List.of(), List.of(), null, null, "Bureau Jeugdzorg"));
        active(DELFT, safety(SAFE_ENOUGH)).when(close("ended-by-family")).thenRefused(CLOSE_3);
        active(DELFT, safety(SAFE_ENOUGH))
                .when(endedByFamilyTo("Bureau Jeugdzorg"))
                .thenAccepted();
    }

    @Test
    @Proves(CLOSE_3)
    void elsewhere_that_need_not_be_said() {
        active(VENRAY).when(close("ended-by-family")).thenAccepted();
        active(VENRAY, safety(SAFE_ENOUGH)).when(close("ended-by-family")).thenAccepted();
    }

    @Test
    @Proves(CLOSE_3)
    void whoever_ends_it_for_another_reason_need_not_say_it_either() {
        active(DELFT).when(close("moved")).thenAccepted();
        active(DELFT, safety(ACUTELY_UNSAFE)).when(close("moved")).thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = SafetyLevel.class,
            names = {"CONCERN", "ACUTELY_UNSAFE"})
    @Proves(CLOSE_3)
    void with_an_open_concern_about_safety_a_protection_step_comes_first(SafetyLevel level) {
        Happened assessed = safety(level).on("2024-03-01");
        active(VENRAY, assessed)
                .when(close("ended-by-family"))
                .thenRefused(CLOSE_3, "a concern about safety of 2024-03-01");
        active(VENRAY, assessed, referredTo("veilig-thuis", "advice"))
                .when(close("ended-by-family"))
                .thenAccepted();
        active(VENRAY, assessed, referredTo("veilig-thuis", "advice").on("2024-03-05"), outcomeKnown(1))
                .when(close("ended-by-family"))
                .thenAccepted();
    }

    @Test
    @Proves(CLOSE_3)
    void a_protection_step_of_before_the_concern_does_not_answer_it() {
        active(
                        VENRAY,
                        referredTo("veilig-thuis", "advice").on("2024-02-29"),
                        outcomeKnown(1),
                        safety(CONCERN).on("2024-03-01"))
                .when(close("ended-by-family"))
                .thenRefused(CLOSE_3);
    }

    @Test
    @Proves(CLOSE_3)
    void naming_who_coordinates_does_not_answer_a_concern_and_with_a_step_it_is_not_asked() {
        Happened assessed = safety(CONCERN).on("2024-03-01");
        active(DELFT, assessed).when(endedByFamilyTo("Bureau Jeugdzorg")).thenRefused(CLOSE_3, "a protection step");
        active(DELFT, assessed, referredTo("amk", "report"))
                .when(close("ended-by-family"))
                .thenAccepted();
    }

    @Test
    @Proves(CLOSE_3)
    void a_concern_that_was_taken_away_is_none() {
        active(
                        VENRAY,
                        safety(ACUTELY_UNSAFE).on("2024-03-01"),
                        safety(SAFE_ENOUGH).on("2024-03-08"))
                .when(close("ended-by-family"))
                .thenAccepted();
    }

    @Test
    @Proves(CLOSE_1)
    void a_refusal_tells_all_that_is_still_open() {
        active(VENRAY, raised(1, "coordinator"), referredTo("veilig-thuis", "advice"), held())
                .when(close("finished"))
                .thenRefused(
                        CLOSE_1,
                        "something is still open: the hold, escalation 1, the outcome of protection referral 1;"
                                + " 'finished' does not close despite that");
        active(VENRAY, raised(1, "coordinator"))
                .when(close("finished"))
                .thenRefused(CLOSE_1, "still open: escalation 1;");
    }

    @Test
    @Proves({CLOSE_2, CLOSE_3})
    void what_the_reason_asks_for_is_asked_also_of_a_case_whose_coaching_has_not_begun() {
        in(HALLE)
                .given(registered(), assigned())
                .when(closeOn("goals-realised", null))
                .thenRefused(CLOSE_2);
        in(DELFT).given(registered(), assigned()).when(close("ended-by-family")).thenRefused(CLOSE_3);
    }

    private static CaseScenario active(String programme, Happened... then) {
        return in(programme)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(then);
    }

    private static Wish closeOn(String reason, String service, String... facts) {
        return wish(ANNA, new CloseCase(reason, List.of(), List.of(facts), null, service, null));
    }

    private static Wish endedByFamilyTo(String coordination) {
        return wish(ANNA, new CloseCase("ended-by-family", List.of(), List.of(), null, null, coordination));
    }
}
