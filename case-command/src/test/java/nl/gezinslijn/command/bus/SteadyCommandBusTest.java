package nl.gezinslijn.command.bus;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.bus.Problem.Kind;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.Wish;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyCommandBusTest {

    private final InMemoryHouse house = new InMemoryHouse();
    private final SeenLog log = new SeenLog();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void stopListening() {
        log.stop();
    }

    @Test
    void whoever_loses_a_race_is_judged_again_on_fresh_state_and_succeeds() {
        active(house);
        rivalOnce(recordContact("phone").on("2024-02-01"));
        assertThat(house.send(contact())).isEqualTo(new Receipt(CASE, 5, List.of("ContactHeld"), null));
        assertThat(house.file(CASE).work().contacts()).isEqualTo(2);
    }

    @Test
    void whoever_loses_a_race_is_refused_when_by_then_a_rule_says_no() {
        active(house);
        rivalOnce(close("finished").on("2024-01-20"));
        assertThat(house.answer(contact()))
                .isEqualTo(new Problem(
                        Kind.REFUSED,
                        "occurredOn 2024-02-01 is after the end of the case on 2024-01-20",
                        "TIME-1",
                        null,
                        null));
        assertThat(house.file(CASE).work().contacts()).isZero();
    }

    @Test
    void whoever_saw_the_version_before_the_race_is_stale_after_it() {
        active(house);
        rivalOnce(recordContact("phone").on("2024-02-01"));
        Submission expecting = recordContact().on("2024-02-01").expecting(3).submission();
        assertThat(house.answer(expecting))
                .isEqualTo(
                        new Problem(Kind.STALE, "the case has changed meanwhile; it is at version 4", null, null, 4L));
    }

    @Test
    void two_that_register_the_same_with_the_same_key_get_the_same_answer() {
        Submission registration =
                registration(VENRAY).wanted().keyed("key", "body").submission();
        beforeAppendOnce(() -> house.sendFromElsewhere(registration));
        assertThat(house.send(registration)).isEqualTo(new Receipt(CASE, 1, List.of("FamilyRegistered"), null));
        assertThat(house.entries(CASE)).hasSize(1);
    }

    @Test
    void after_many_lost_races_it_gives_up_and_a_retry_is_safe() {
        active(house);
        AtomicInteger attempts = new AtomicInteger();
        house.engine().beforeAppend(() -> {
            if (!elsewhere()) {
                attempts.incrementAndGet();
                house.sendFromElsewhere(recordContact("phone").on("2024-02-01").submission());
            }
        });
        assertThat(house.answer(contact()))
                .isEqualTo(new Problem(
                        Kind.UNAVAILABLE, "the event store cannot take this now; try again", null, null, null));
        assertThat(attempts).hasValue(SteadyCommandBus.ATTEMPTS);
        assertThat(house.file(CASE).work().contacts()).isEqualTo(SteadyCommandBus.ATTEMPTS);
        assertThat(log.at(Level.WARN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_engines_word_for_a_lost_race_is_understood(boolean axonServer) {
        active(house);
        beforeAppendOnce(() -> {
            throw axonServer
                    ? new IllegalStateException("OUT_OF_RANGE: [AXONIQ-2000] Invalid sequence number 3")
                    : new AggregateStreamCreationException("there is one already", null);
        });
        assertThat(house.answer(contact())).isInstanceOf(Receipt.class);
    }

    @Test
    void a_store_that_is_away_is_told_at_once_as_unavailable() {
        active(house);
        AtomicInteger attempts = new AtomicInteger();
        house.engine().beforeAppend(() -> {
            attempts.incrementAndGet();
            throw new EventStoreException("disk full at Jansen's");
        });
        assertThat(problem(contact()).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(attempts).hasValue(1);
        assertThat(log.at(Level.WARN)).hasSize(1);
        assertThat(log.everything()).doesNotContain("Jansen");
    }

    @Test
    void what_a_later_release_wrote_waits_for_that_release() {
        active(house);
        house.engine().beforeAppend(() -> {
            throw new OfALaterRelease();
        });
        assertThat(problem(contact()).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(log.at(Level.WARN)).hasSize(1);
    }

    private static final class OfALaterRelease extends RuntimeException implements LaterRelease {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void racers_lose_nothing_that_was_acknowledged() throws Exception {
        active(house);
        List<Future<Object>> answers = new ArrayList<>();
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 80; i++) {
                answers.add(racers.submit(() -> house.answer(contact())));
            }
        }
        List<Object> seen = new ArrayList<>();
        for (Future<Object> answer : answers) {
            seen.add(answer.get());
        }
        List<Receipt> receipts = seen.stream()
                .filter(Receipt.class::isInstance)
                .map(Receipt.class::cast)
                .toList();
        assertThat(receipts).isNotEmpty().extracting(Receipt::version).doesNotHaveDuplicates();
        assertThat(house.file(CASE).work().contacts()).isEqualTo(receipts.size());
        assertThat(seen)
                .filteredOn(Problem.class::isInstance)
                .allSatisfy(problem -> assertThat(((Problem) problem).kind()).isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    void a_refusal_arrives_with_the_id_of_its_rule() {
        active(house);
        assertThatExceptionOfType(CommandExecutionException.class)
                .isThrownBy(() -> house.send(start().on("2024-02-01").submission()))
                .withMessage("'start-coaching' is not possible while the case is ACTIVE")
                .satisfies(e -> assertThat(e.<Problem>getDetails())
                        .contains(new Problem(
                                Kind.REFUSED,
                                "'start-coaching' is not possible while the case is ACTIVE",
                                "STATE-1",
                                null,
                                null)));
        assertThat(log.at(Level.WARN)).isEmpty();
        assertThat(log.at(Level.ERROR)).isEmpty();
    }

    @Test
    void a_wrong_field_arrives_with_its_name() {
        assertThat(house.answer(
                        registration(VENRAY).helpQuestion("gardening").wanted().submission()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.INVALID_FIELD);
                    assertThat(problem.field()).isEqualTo("helpQuestion");
                    assertThat(problem.rule()).isNull();
                });
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(problem(assign(ANNA).submission()))
                .isEqualTo(new Problem(Kind.NOT_FOUND, "there is no case " + CASE, null, null, null));
        active(house);
        assertThat(problem(resolve(7).on("2024-02-01").submission()))
                .isEqualTo(new Problem(Kind.NOT_FOUND, "there is no escalation 7", null, null, null));
    }

    /** What refused it the first time may have been the memory of a node that missed what another wrote. */
    @Test
    void a_refusal_is_judged_once_more_before_it_is_told() {
        assertThat(judgements("room by then", new Refused(Rule.COACH_2, "full")))
                .isEqualTo(2);
        assertThat(judgements(
                        "this coach is full",
                        new Refused(Rule.COACH_2, "full"),
                        new Refused(Rule.COACH_2, "this coach is full"),
                        new Refused(Rule.COACH_2, "not asked any more")))
                .isEqualTo(2);
    }

    /** How often it was judged until the answer was this one, when these say no one after the other. */
    private static int judgements(String answer, Refused... refusals) {
        AtomicInteger judged = new AtomicInteger();
        SteadyCommandBus bus = new SteadyCommandBus(SimpleCommandBus.builder().build());
        bus.subscribe("ask", command -> {
            int times = judged.getAndIncrement();
            if (times < refusals.length) {
                throw refusals[times];
            }
            return answer;
        });
        FutureCallback<Object, Object> told = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(new GenericMessage<>("may I", MetaData.emptyInstance()), "ask"), told);
        CommandResultMessage<?> result = told.getResult();
        assertThat(result.isExceptional() ? result.exceptionResult().getMessage() : result.getPayload())
                .isEqualTo(answer);
        return judged.get();
    }

    @Test
    void another_body_under_a_used_key_arrives_as_such() {
        house.send(registration(VENRAY).wanted().keyed("key", "body").submission());
        assertThat(problem(registration(VENRAY)
                                .wanted()
                                .keyed("key", "another body")
                                .submission())
                        .kind())
                .isEqualTo(Kind.KEY_REUSED);
    }

    @Test
    void an_unknown_failure_is_ours_and_its_words_go_nowhere() {
        WorkingDays broken = (day, n, calendar) -> {
            throw new IllegalStateException("Mrs Jansen", new IllegalArgumentException("of Kerkstraat 1"));
        };
        InMemoryHouse failing = new InMemoryHouse(broken);
        active(failing);
        Submission referral = refer("veilig-thuis", "advice").on("2024-02-01").submission();
        assertThat(failing.answer(referral))
                .isEqualTo(new Problem(Kind.INTERNAL, "something went wrong on our side", null, null, null));
        assertThat(failing.entries(CASE)).hasSize(3);
        assertThat(log.at(Level.ERROR))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry("requestId", referral.stamp().requestId()));
        assertThat(log.everything())
                .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
                .contains("SteadyCommandBusTest")
                .doesNotContain("Jansen", "Kerkstraat");
    }

    @Test
    void the_house_works_after_a_failure_as_before() {
        active(house);
        beforeAppendOnce(() -> {
            throw new IllegalStateException("once");
        });
        assertThat(problem(contact()).kind()).isEqualTo(Kind.INTERNAL);
        assertThat(house.answer(contact())).isInstanceOf(Receipt.class);
        assertThat(house.answer(decline().on("2024-02-02").submission())).isInstanceOf(Problem.class);
        assertThat(house.file(CASE).state()).isEqualTo(CaseState.ACTIVE);
    }

    private Problem problem(Submission submission) {
        return (Problem) house.answer(submission);
    }

    private static Submission contact() {
        return recordContact().on("2024-02-01").submission();
    }

    private static void active(InMemoryHouse house) {
        house.send(registration(VENRAY).wanted().submission());
        house.send(assign(ANNA).on("2024-01-05").submission());
        house.send(start().on("2024-01-10").submission());
    }

    private void rivalOnce(Wish wish) {
        beforeAppendOnce(() -> house.sendFromElsewhere(wish.submission()));
    }

    private void beforeAppendOnce(Runnable something) {
        house.engine().beforeAppend(() -> {
            house.engine().beforeAppend(() -> {});
            something.run();
        });
    }

    /** Whether this is the rival's own append. */
    private static boolean elsewhere() {
        return Thread.currentThread().getName().startsWith("ForkJoinPool");
    }
}
