package nl.gezinslijn.services.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.gezinslijn.query.projection.OnRealMongo;
import nl.gezinslijn.services.store.Leases.Lease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The embedded server knows no update that reads its clock. */
@OnRealMongo
class RealMongoLeasesTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final House house = House.inMongo();

    @AfterEach
    void forget() {
        house.close();
    }

    @Test
    void of_instances_that_ask_at_once_one_holds_it() throws Exception {
        List<LeaseBook> books = IntStream.range(0, 8)
                .<LeaseBook>mapToObj(i -> new MongoLeaseBook(house.instance()))
                .toList();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                String name = "round-" + round;
                List<Callable<Boolean>> askers = IntStream.range(0, 8)
                        .<Callable<Boolean>>mapToObj(i -> () -> books.get(i).take(name, "holder-" + i, LONG))
                        .toList();
                List<Boolean> answers = new ArrayList<>();
                for (Future<Boolean> each : many.invokeAll(askers)) {
                    answers.add(each.get());
                }
                assertThat(answers).containsOnlyOnce(true);
            }
        }
    }

    @Test
    void it_is_the_holders_until_it_ends_or_is_given_back() {
        LeaseBook book = new MongoLeaseBook(house.instance());
        assertThat(book.take("notary", "one", LONG)).isTrue();
        assertThat(book.take("notary", "one", LONG)).as("prolonged").isTrue();
        assertThat(book.take("notary", "other", LONG)).isFalse();
        book.giveBack("notary", "other");
        assertThat(book.take("notary", "other", LONG)).isFalse();
        book.giveBack("notary", "one");
        assertThat(book.take("notary", "other", Duration.ofMillis(1))).isTrue();
        await().until(() -> book.take("notary", "one", LONG));
    }

    @Test
    void who_dies_is_succeeded_and_who_lives_is_not() {
        Leases living = new Leases(new MongoLeaseBook(house.instance()), Duration.ofSeconds(2), System::nanoTime);
        Lease held = living.lease("sweep");
        assertThat(new MongoLeaseBook(house.instance()).take("notary", "dies", Duration.ofMillis(700)))
                .isTrue();
        Lease waiting = living.lease("notary");
        assertThat(waiting.held()).isFalse();
        await().until(waiting::held);
        assertThat(held.held()).isTrue();
        assertThat(new MongoLeaseBook(house.instance()).take("sweep", "other", LONG))
                .isFalse();
        living.close();
        assertThat(new MongoLeaseBook(house.instance()).take("sweep", "other", LONG))
                .isTrue();
    }
}
