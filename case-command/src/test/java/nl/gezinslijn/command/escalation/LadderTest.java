package nl.gezinslijn.command.escalation;

import static nl.gezinslijn.casefile.Rule.ESC_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MoreWishes.answer;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.resolved;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.raiseTo;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.casefile.Escalations.Escalation;
import nl.gezinslijn.casefile.Escalations.OnRung;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

/** The ladder of Venray: coordinator, process lead, municipal policy. */
@Proves(ESC_1)
class LadderTest {

    @Test
    void an_escalation_begins_on_the_lowest_rung() {
        Protected<String> matter = text("nobody takes the lead");
        venray().when(wish(ANNA, new RaiseEscalation(null, null, matter)))
                .then(new EscalationRaised(1, "coordinator", matter));
        venray().when(raiseTo("coordinator")).then(new EscalationRaised(1, "coordinator", null));
    }

    @Test
    void it_goes_up_a_rung_at_a_time() {
        venray(raised(1, "coordinator")).when(raise(1)).then(new EscalationRaised(1, "process-lead", null));
        venray(raised(1, "coordinator"))
                .when(raise(1, "process-lead"))
                .then(new EscalationRaised(1, "process-lead", null));
        venray(raised(1, "coordinator"), raised(1, "process-lead"))
                .when(raise(1))
                .then(new EscalationRaised(1, "municipal-policy", null));
    }

    @Test
    void each_rung_keeps_its_own_start_and_end() {
        venray(
                        raised(1, "coordinator").on("2024-03-01"),
                        raised(1, "process-lead").on("2024-03-11"))
                .when(raise(1).on("2024-04-01"))
                .thenFile(file -> assertThat(file.escalations().open())
                        .containsExactly(new Escalation(
                                1,
                                List.of(
                                        rung("coordinator", "2024-03-01", "2024-03-11"),
                                        rung("process-lead", "2024-03-11", "2024-04-01"),
                                        rung("municipal-policy", "2024-04-01", null)),
                                null)));
        venray(
                        raised(1, "coordinator").on("2024-03-01"),
                        raised(1, "process-lead").on("2024-03-11"))
                .when(resolve(1).on("2024-03-14"))
                .then(new EscalationResolved(1, null))
                .thenFile(file -> {
                    assertThat(file.escalations().open()).isEmpty();
                    assertThat(file.escalations().daysOnRung())
                            .isEqualTo(Map.of("coordinator", 10L, "process-lead", 3L));
                });
    }

    @Test
    void skipping_a_rung_needs_a_reason() {
        venray().when(raiseTo("process-lead")).thenRefused(ESC_1, "skipping coordinator");
        venray().when(raiseTo("process-lead").because("the coordinator is away"))
                .then(new EscalationRaised(1, "process-lead", null));
        venray(raised(1, "coordinator")).when(raise(1, "municipal-policy")).thenRefused(ESC_1, "skipping process-lead");
        venray(raised(1, "coordinator"))
                .when(raise(1, "municipal-policy").because("it is about money"))
                .then(new EscalationRaised(1, "municipal-policy", null));
    }

    @Test
    void an_escalation_never_goes_down_nor_stays() {
        venray(raised(1, "process-lead"))
                .when(raise(1, "coordinator").because("too high"))
                .thenRefused(ESC_1, "only goes up");
        venray(raised(1, "process-lead"))
                .when(raise(1, "process-lead").because("again"))
                .thenRefused(ESC_1, "next is municipal-policy");
    }

    @Test
    void above_the_highest_rung_there_is_nothing() {
        venray(raised(1, "municipal-policy")).when(raise(1)).thenRefused(ESC_1, "highest rung");
        venray(raised(1, "municipal-policy"))
                .when(raise(1, "municipal-policy").because("again"))
                .thenRefused(ESC_1, "highest rung");
    }

    @Test
    void a_rung_of_another_ladder_is_refused() {
        venray().when(raiseTo("federation").because("known from Drenthe")).thenRefused(ESC_1, "municipal-policy");
    }

    @Test
    void escalations_are_numbered_and_stand_beside_each_other() {
        venray(raised(1, "coordinator"), raised(1, "process-lead"))
                .when(raise())
                .then(new EscalationRaised(2, "coordinator", null))
                .thenFile(file -> assertThat(file.escalations().open())
                        .extracting(Escalation::number)
                        .containsExactly(1, 2));
        venray(raised(1, "coordinator"), resolved(1)).when(raise()).then(new EscalationRaised(2, "coordinator", null));
        venray(raised(1, "coordinator"), raised(2, "coordinator"))
                .when(resolve(1))
                .thenFile(file -> assertThat(file.escalations().open())
                        .extracting(Escalation::number)
                        .containsExactly(2));
    }

    @Test
    void a_resolved_escalation_goes_no_further() {
        venray(raised(1, "coordinator"), resolved(1)).when(raise(1)).thenRefused(ESC_1, "has been resolved");
        venray(raised(1, "coordinator"), resolved(1)).when(resolve(1)).thenRefused(ESC_1, "has been resolved");
    }

    @Test
    void an_escalation_that_was_never_raised_is_not_found() {
        venray().when(raise(1)).thenNotFound();
        venray(raised(1, "coordinator")).when(resolve(2)).thenNotFound();
        venray(raised(1, "coordinator")).when(resolve(0)).thenNotFound();
    }

    @Test
    void the_rung_it_stands_on_answers_and_it_stays_open_there() {
        Protected<String> answer = text("we shall see to it");
        venray(
                        raised(1, "coordinator").on("2024-03-01"),
                        raised(2, "coordinator").on("2024-03-02"))
                .when(wish(PETRA, new AnswerEscalation(1, answer)).on("2024-03-11"))
                .then(new EscalationAnswered(1, answer))
                .thenFile(file -> assertThat(file.escalations().open())
                        .containsExactly(
                                new Escalation(
                                        1,
                                        List.of(rung("coordinator", "2024-03-01", null)),
                                        LocalDate.parse("2024-03-11")),
                                new Escalation(2, List.of(rung("coordinator", "2024-03-02", null)), null)));
    }

    @Test
    void only_an_open_escalation_is_answered() {
        venray(raised(1, "coordinator"), resolved(1)).when(answer(1)).thenRefused(ESC_1, "has been resolved");
        venray(raised(1, "coordinator")).when(answer(2)).thenNotFound();
        venray().when(answer(1)).thenNotFound();
    }

    @Test
    @Proves(Rule.TIME_1)
    void an_answer_is_not_of_a_day_before_it_came_to_the_rung() {
        Happened[] higher = {
            raised(1, "coordinator").on("2024-03-01"), raised(1, "process-lead").on("2024-03-10")
        };
        venray(higher).when(answer(1).on("2024-03-09").recordedOn("2024-03-20")).thenRefused(Rule.TIME_1);
        venray(higher).when(answer(1).on("2024-03-10").recordedOn("2024-03-20")).thenAccepted();
    }

    @Test
    @Proves(Rule.TIME_1)
    void it_does_not_leave_a_rung_before_it_came_there() {
        venray(raised(1, "coordinator").on("2024-03-10"))
                .when(raise(1).on("2024-03-09").recordedOn("2024-03-20"))
                .thenRefused(Rule.TIME_1);
        venray(raised(1, "coordinator").on("2024-03-10"))
                .when(raise(1).on("2024-03-10").recordedOn("2024-03-20"))
                .thenAccepted();
        venray(raised(1, "coordinator").on("2024-03-10"))
                .when(resolve(1).on("2024-03-09").recordedOn("2024-03-20"))
                .thenRefused(Rule.TIME_1);
        venray(raised(1, "coordinator").on("2024-03-10"))
                .when(resolve(1).on("2024-03-10").recordedOn("2024-03-20"))
                .thenAccepted();
    }

    private static OnRung rung(String code, String since, String until) {
        return new OnRung(code, LocalDate.parse(since), until == null ? null : LocalDate.parse(until));
    }

    private static CaseScenario venray(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
