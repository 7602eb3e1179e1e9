package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.office.Books;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import nl.gezinslijn.standalone.wiring.Contenders.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many want the last place at the same moment, on the store and the wiring of the service. */
class LastPlaceIT {

    private static final int RACERS = 64;
    private static final int PLACES = 4;

    @TempDir
    Path directory;

    private SqliteEventStorageEngine store;
    private Node node;

    @BeforeEach
    void open() {
        store = Node.store(directory);
        node = new Node(store);
    }

    @AfterEach
    void close() {
        node.close();
        store.close();
    }

    @Test
    @Timeout(300)
    @Proves(Rule.COACH_2)
    void of_64_who_want_the_last_place_of_a_coach_one_gets_it_in_each_of_1000_rounds() throws Exception {
        // Each coach has one case more in every round, until the fourth; who lost tries for the next place.
        int rounds = 1_000;
        Town town = Town.drenthe(node);
        AtomicInteger left = new AtomicInteger();
        Contenders<String> contenders = new Contenders<>(
                RACERS,
                List.of(
                        new Way<>(town::registered, town::assignment),
                        // from coaches before and after the wanted one, whichever of the two lines is held first
                        new Way<>(() -> town.assignedTo(home(left.getAndIncrement())), town::transfer),
                        new Way<>(
                                () -> town.closedBy(home(left.getAndIncrement())),
                                (caseId, coach) -> town.reopening(caseId, coach, null))));
        for (int round = 0; round < rounds; round++) {
            String coach = "coach-" + round / PLACES;
            town.cap(coach, round % PLACES + 1);
            contenders.race(coach, Rule.COACH_2, node);
        }
        Recording.did(rounds);
        Books books = Node.books(store);
        books.agree();
        for (int i = 0; i < rounds / PLACES; i++) {
            assertThat(books.coach("coach-" + i).cases()).hasSize(PLACES);
        }
    }

    private static String home(int number) {
        return (number % 2 == 0 ? "a" : "z") + "-home-" + number / PLACES;
    }

    @Test
    @Timeout(120)
    @Proves(Rule.INTY_2)
    void of_64_who_want_the_last_place_of_an_intensity_one_gets_it() throws Exception {
        int rounds = 50;
        Town town = Town.venray(node);
        town.qualified("coach", "skj", "hbo", "vog");
        Contenders<String> contenders = new Contenders<>(
                RACERS,
                List.of(
                        new Way<>(() -> town.startedBy("coach"), town::change),
                        new Way<>(() -> town.assignedTo("coach"), town::start),
                        new Way<>(
                                () -> town.closedBy("coach"),
                                (caseId, intensity) -> town.reopening(caseId, "coach", intensity))));
        for (int round = 1; round <= rounds; round++) {
            town.capacity("standby-support", round);
            contenders.race("standby-support", Rule.INTY_2, node);
        }
        Recording.did(rounds);
        Books books = Node.books(store);
        books.agree();
        assertThat(books.office(town.programme()).taken("standby-support")).hasSize(rounds);
    }

    @Test
    @Timeout(120)
    @Proves(Rule.INT_2)
    void a_family_that_is_registered_and_taken_in_again_at_the_same_moment_has_one_open_case() throws Exception {
        Town town = Town.drenthe(node);
        for (int round = 0; round < 100; round++) {
            String family = "family-" + round;
            String closed = UUID.randomUUID().toString();
            town.done(town.registration(closed, family), town.assignment(closed, "coach"), town.closure(closed));
            List<Submission> asked = new ArrayList<>();
            asked.add(town.reopening(closed, "coach-" + round, null));
            for (int i = 1; i < 8; i++) {
                asked.add(town.registration(UUID.randomUUID().toString(), family));
            }
            Contenders.oneOf(asked, Rule.INT_2, node);
            Recording.did(1);
        }
        Node.books(store).agree();
    }
}
