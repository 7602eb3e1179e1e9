package nl.gezinslijn.command.aggregate;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordLapse;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.refuseExtension;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.People;
import nl.gezinslijn.command.scenario.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencyTest {

    @Test
    void a_repeated_request_gets_the_first_answer_and_nothing_happens() {
        active().givenDone(recordContact().keyed("key", "body"))
                .when(recordContact().keyed("key", "body"))
                .thenNothingHappened()
                .thenReceipt(new Receipt(CASE, 4, List.of("ContactHeld"), null));
    }

    @Test
    void also_when_the_case_has_gone_on() {
        active().givenDone(recordContact().keyed("key", "body"), recordContact(), close("moved"))
                .when(recordContact().keyed("key", "body"))
                .thenNothingHappened()
                .thenReceipt(new Receipt(CASE, 4, List.of("ContactHeld"), null));
    }

    @Test
    void also_when_a_rule_would_refuse_it_by_now() {
        in(VENRAY)
                .given(registered(), assigned())
                .givenDone(start().keyed("key", "body"))
                .when(start().keyed("key", "body"))
                .thenNothingHappened();
    }

    @Test
    void also_when_it_names_the_version_it_was_first_sent_for() {
        active().givenDone(recordContact().keyed("key", "body").expecting(3))
                .when(recordContact().keyed("key", "body").expecting(3))
                .thenNothingHappened();
    }

    @Test
    void also_for_a_registration() {
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted().keyed("key", "body"))
                .when(registration(VENRAY).wanted().keyed("key", "body"))
                .thenNothingHappened()
                .thenReceipt(new Receipt(CASE, 1, List.of("FamilyRegistered"), null));
    }

    @Test
    void without_a_key_it_happens_again() {
        active().givenDone(recordContact())
                .when(recordContact())
                .thenReceipt(new Receipt(CASE, 5, List.of("ContactHeld"), null));
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        active().givenDone(recordContact().keyed("key", "body"))
                .when(recordContact().keyed("key", "another body"))
                .thenKeyReused();
        active().givenDone(recordContact().keyed("key", "body"))
                .when(recordContact().keyed("another key", "body"))
                .thenAccepted();
    }

    @Test
    void a_refusal_is_judged_afresh() {
        InMemoryHouse house = new InMemoryHouse();
        house.send(registration(VENRAY).wanted().submission());
        house.send(assign(People.ANNA).on("2024-01-03").submission());
        house.send(start().on("2024-01-10").submission());
        house.send(raise().on("2024-02-01").submission());
        Submission closing =
                close("finished").on("2024-03-01").keyed("key", "body").submission();
        assertThat(house.answer(closing)).isInstanceOf(Problem.class);
        house.send(resolve(1).on("2024-03-01").submission());
        assertThat(house.answer(closing)).isEqualTo(new Receipt(CASE, 6, List.of("CaseClosed"), null));
        assertThat(house.answer(closing)).isEqualTo(new Receipt(CASE, 6, List.of("CaseClosed"), null));
        assertThat(house.entries(CASE)).hasSize(6);
    }

    @Test
    void when_there_was_nothing_to_do_it_is_looked_at_again() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"))
                .givenDone(recordLapse().on("2024-07-09").keyed("key", "body"))
                .when(recordLapse().on("2024-07-10").keyed("key", "body"))
                .thenReceipt(new Receipt(CASE, 4, List.of("TermLapsed"), null));
    }

    @Test
    void nothing_to_do_has_a_receipt_too() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"))
                .when(recordLapse().on("2024-07-09"))
                .thenReceipt(new Receipt(CASE, 3, List.of(), null));
    }

    @Test
    void the_hundred_latest_requests_are_remembered() {
        hundredContactsAfterTheFirst()
                .when(recordContact().keyed("key-1", "body"))
                .thenNothingHappened()
                .thenReceipt(new Receipt(CASE, 5, List.of("ContactHeld"), null));
        hundredContactsAfterTheFirst()
                .when(recordContact().keyed("key-100", "body"))
                .thenNothingHappened();
        hundredContactsAfterTheFirst()
                .when(recordContact().keyed("key-0", "body"))
                .thenAccepted();
    }

    /** An import that is handed in again after a year finds its entries, however many have come since. */
    @Test
    void of_an_import_every_request_is_found_again() {
        hundredContactsAfterTheFirst()
                .when(recordContact().keyed("key-0", "body").imported())
                .thenNothingHappened()
                .thenReceipt(new Receipt(CASE, 4, List.of("ContactHeld"), null));
        hundredContactsAfterTheFirst()
                .when(recordContact().keyed("key-0", "another body").imported())
                .thenKeyReused();
        hundredContactsAfterTheFirst()
                .when(recordContact().keyed("a key that is new", "body").imported())
                .thenReceipt(new Receipt(CASE, 105, List.of("ContactHeld"), null));
    }

    @Test
    void also_when_an_older_entry_would_be_refused_by_now() {
        hundredContactsAfterTheFirst()
                .given(contactHeld(30).recordedAt("2024-06-01T10:00:00Z"))
                .when(recordContact().keyed("key-0", "body").imported())
                .thenNothingHappened();
    }

    private static CaseScenario hundredContactsAfterTheFirst() {
        return active().given(IntStream.rangeClosed(0, 100)
                .mapToObj(i -> contactHeld(30).keyed("key-" + i, "body"))
                .toArray(Happened[]::new));
    }

    @Test
    void what_is_remembered_does_not_grow() {
        RecentRequests requests = RecentRequests.NONE;
        for (int i = 0; i < 1_000; i++) {
            requests = requests.with(new Submission.RequestKey("key-" + i, "body"), i, "ContactHeld", null);
        }
        assertThat(requests.answered()).hasSize(100);
        assertThat(requests.answered().getFirst().request().key()).isEqualTo("key-900");
    }

    @Test
    void several_events_of_one_request_are_one_answer() {
        Submission.RequestKey key = new Submission.RequestKey("key", "body");
        RecentRequests requests = RecentRequests.NONE
                .with(key, 4, "PlanRevised", 2)
                .with(key, 5, "ContactHeld", null)
                .with(new Submission.RequestKey("another key", "body"), 6, "ContactHeld", null);
        assertThat(requests.answered()).hasSize(2);
        assertThat(requests.find(key).map(answer -> answer.receipt(CASE)))
                .contains(new Receipt(CASE, 5, List.of("PlanRevised", "ContactHeld"), null));
    }

    static Stream<Arguments> a_receipt_tells_the_number() {
        return Stream.of(
                argumentSet("of a plan", agreePlan(goal("parenting")), 1, new Happened[0]),
                argumentSet("of a revision", revisePlan(goal("parenting")), 2, past(planAgreed("parenting"))),
                argumentSet("of a request", requestExtension(3), 1, new Happened[0]),
                argumentSet("of a grant", grantExtension(1), 1, past(extensionRequested())),
                argumentSet("of an answer", refuseExtension(1), 1, past(extensionRequested())),
                argumentSet(
                        "of a referral",
                        refer("veilig-thuis", "advice"),
                        2,
                        past(referredTo("veilig-thuis", "advice"))),
                argumentSet(
                        "of an outcome", recordOutcome(1, "no-action"), 1, past(referredTo("veilig-thuis", "advice"))),
                argumentSet("of an escalation", raise(), 2, past(raised(1, "coordinator"))),
                argumentSet("of a resolution", resolve(1), 1, past(raised(1, "coordinator"))),
                argumentSet("of nothing that has one", recordContact(), null, new Happened[0]));
    }

    private static Happened[] past(Happened... past) {
        return past;
    }

    @ParameterizedTest
    @MethodSource
    void a_receipt_tells_the_number(Wish wish, Integer number, Happened... past) {
        in(EVERYTHING)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(past)
                .when(wish)
                .thenNumber(number);
        in(EVERYTHING)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(past)
                .givenDone(wish.keyed("key", "body"))
                .when(wish)
                .thenNothingHappened()
                .thenNumber(number);
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-01-10"));
    }
}
