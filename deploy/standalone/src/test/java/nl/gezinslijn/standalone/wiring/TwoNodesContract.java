package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.office.Books;
import nl.gezinslijn.standalone.store.Racers;
import nl.gezinslijn.standalone.wiring.Contenders.Way;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two write sides over one store: neither hears from the other what it wrote, and what each remembers grows old. Any
 * store that more than one process may write to has to pass.
 */
public abstract class TwoNodesContract {

    private static final int RACERS = 64;

    private Node here;
    private Node there;
    private Town town;

    @BeforeEach
    void open() {
        begin();
        here = node();
        there = node();
        town = Town.drenthe(here);
    }

    @AfterEach
    void close() {
        // absent where there is no such store to test on
        if (here != null) {
            here.close();
            there.close();
            end();
        }
    }

    /** A store with nothing in it. */
    protected abstract void begin();

    /** Another process on that store. */
    protected abstract Node node();

    /** All that is stored, in the order in which it was. */
    protected abstract Stream<? extends EventMessage<?>> stored();

    protected abstract void end();

    private Books books() {
        try (Stream<? extends EventMessage<?>> stored = stored()) {
            return Node.books(stored);
        }
    }

    @Test
    void a_place_that_was_given_back_elsewhere_is_free() {
        town.cap("coach", 1);
        String first = town.assignedTo("coach");
        Town.drenthe(there).done(town.closure(first));
        assertThat(here.answer(town.assignment(town.registered(), "coach"))).isInstanceOf(Receipt.class);
    }

    @Test
    void a_case_that_was_closed_elsewhere_can_be_reopened() {
        String caseId = town.assignedTo("coach");
        Town.drenthe(there).done(town.closure(caseId));
        assertThat(here.answer(town.reopening(caseId, "coach", null))).isInstanceOf(Receipt.class);
    }

    @Test
    void a_sender_who_saw_a_later_version_elsewhere_is_not_stale() {
        String caseId = town.assignedTo("coach");
        Town.drenthe(there).done(town.start(caseId, null));
        Submission wish = town.closure(caseId);
        assertThat(here.answer(new Submission(caseId, wish.stamp(), wish.command(), 3L, null)))
                .isInstanceOf(Receipt.class);
    }

    @Test
    @Timeout(120)
    @Proves(Rule.COACH_2)
    void of_64_who_ask_at_either_node_one_gets_the_last_place_of_a_coach() throws Exception {
        Contenders<String> contenders = new Contenders<>(
                RACERS,
                List.of(
                        new Way<>(town::registered, town::assignment),
                        new Way<>(() -> town.assignedTo("home"), town::transfer)));
        for (int round = 0; round < 20; round++) {
            town.cap("coach", round + 1);
            contenders.race("coach", Rule.COACH_2, here, there);
        }
        books().agree();
    }

    @Test
    @Timeout(120)
    void where_there_is_room_for_all_64_nobody_is_turned_away_for_having_lost_a_race() throws Exception {
        for (int round = 0; round < 20; round++) {
            String coach = "coach-" + round;
            List<Submission> asked = Stream.generate(town::registered)
                    .limit(RACERS)
                    .map(caseId -> town.assignment(caseId, coach))
                    .toList();
            List<Object> answers = Racers.race(RACERS, i -> () -> (i % 2 == 0 ? here : there).answer(asked.get(i)));
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Receipt.class));
            assertThat(books().coach(coach).cases())
                    .containsExactlyInAnyOrderElementsOf(
                            asked.stream().map(Submission::caseId).toList());
        }
    }

    @Test
    @Timeout(120)
    void two_cases_that_change_coaches_with_each_other_never_block_one_another() throws Exception {
        List<String> cases = Stream.of("anna", "bea").map(town::assignedTo).toList();
        for (int turn = 0; turn < 50; turn++) {
            List<String> next = turn % 2 == 0 ? List.of("bea", "anna") : List.of("anna", "bea");
            List<Submission> asked = IntStream.range(0, 2)
                    .mapToObj(i -> town.transfer(cases.get(i), next.get(i)))
                    .toList();
            assertThat(Racers.race(2, i -> () -> here.answer(asked.get(i))))
                    .allSatisfy(answer -> assertThat(answer).isInstanceOf(Receipt.class));
        }
        books().agree();
    }
}
