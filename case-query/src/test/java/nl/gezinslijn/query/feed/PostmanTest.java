package nl.gezinslijn.query.feed;

import static nl.gezinslijn.query.feed.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.feed.Subscription.State;
import nl.gezinslijn.query.feed.Subscriptions.Made;
import nl.gezinslijn.query.projection.TestViewStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PostmanTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofDays(1);
    private static final Postman.Settings QUICK =
            new Postman.Settings(SOON, Duration.ofSeconds(2), Duration.ofSeconds(20), SOON, SOON, LONG);

    private final Numbered events = new Numbered();
    private final Feed feed = new Feed(events.ledger, "urn:nld:test", null);
    private final TestViewStore store = TestViewStore.inMongoOrMemory();
    private final Secrets secrets = TestSecrets.fresh();
    private final Subscriptions subscriptions = new Subscriptions(store, secrets);
    private final Lines log = new Lines();
    private final List<AutoCloseable> closing = new ArrayList<>();
    private Receiver receiver;

    /** Lines of an access log, while it works. */
    private static final class Lines implements AccessLog {
        private final List<AccessLine> lines = new CopyOnWriteArrayList<>();
        private volatile boolean broken;

        @Override
        public void keep(AccessLine line) {
            if (broken) {
                throw new Unavailable(new IOException("disk full"));
            }
            lines.add(line);
        }

        @Override
        public void keepSoon(AccessLine line) {
            keep(line);
        }

        @Override
        public List<AccessLine> find(Query query) {
            return lines;
        }

        @Override
        public long size() {
            return lines.size();
        }
    }

    @BeforeEach
    void a_receiver_is_there() throws IOException {
        receiver = new Receiver();
        closing.add(receiver);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : closing.reversed()) {
            each.close();
        }
        store.close();
    }

    @Test
    void events_arrive_in_order_signed_and_as_cloudevents() {
        Made made = subscribed(0);
        events.happened("FamilyRegistered", "CoachAssigned", "CoachingStarted");
        running();

        await().until(() -> receiver.got().size() == 3);
        assertThat(receiver.sequences()).containsExactly("1", "2", "3");
        assertThat(receiver.got()).allSatisfy(got -> {
            assertThat(got.method()).isEqualTo("POST");
            assertThat(got.header("Content-Type")).isEqualTo("application/cloudevents+json");
            assertThat(got.header("Authorization")).isNull();
            got.isSignedWith(made.secret());
        });
        await().until(() -> now(made).position() == 3);
    }

    @Test
    void what_happens_later_arrives_too() {
        subscribed(0);
        running();
        events.happened("FamilyRegistered");
        await().until(() -> receiver.got().size() == 1);
        events.happened("CoachAssigned");

        await().until(() -> receiver.sequences().equals(List.of("1", "2")));
    }

    @Test
    void only_the_types_that_were_asked_for_arrive_and_the_others_are_done_with() {
        Made made = subscriptions.make(
                receiver.address(), List.of("nl.gezinslijn.case-closed"), "t0ken", 0, Instant.now(), "admin");
        events.happened("FamilyRegistered", "CaseClosed", "CaseReopened");
        running();

        await().until(() -> now(made).position() == 3);
        assertThat(receiver.sequences()).containsExactly("2");
        assertThat(receiver.got().getFirst().header("Authorization")).isEqualTo("Bearer t0ken");
    }

    @Test
    void what_was_not_accepted_is_posted_again_before_anything_else() {
        Made made = subscribed(0);
        events.happened("FamilyRegistered", "CoachAssigned");
        receiver.answering(status(500), status(503, "Retry-After", "0"), status(204), status(400));
        running();

        await().until(() -> now(made).position() == 2);
        assertThat(receiver.sequences()).containsExactly("1", "1", "1", "2", "2");
        assertThat(receiver.got().stream().map(got -> got.header("webhook-id")).distinct())
                .as("a repeated event is known by its id")
                .hasSize(2);
        assertThat(now(made).failures()).isZero();
        assertThat(now(made).trouble()).isNull();
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        Receiver elsewhere = new Receiver();
        closing.add(elsewhere);
        Made made = subscribed(0);
        receiver.answering(status(307, "Location", elsewhere.address().toString()));
        events.happened("CaseClosed");
        running(again(LONG));

        await().until(() -> now(made).failures() == 1);
        assertThat(now(made).trouble()).isEqualTo("a redirect, which is not followed (307)");
        assertThat(elsewhere.got()).isEmpty();
    }

    @Test
    void a_receiver_that_takes_too_long_is_left_and_tried_again() {
        CountDownLatch done = new CountDownLatch(1);
        closing.add(done::countDown);
        Made made = subscribed(0);
        receiver.answering(exchange -> uninterrupted(done));
        events.happened("CaseClosed");
        running(new Postman.Settings(SOON, Duration.ofMillis(200), Duration.ofSeconds(20), LONG, LONG, LONG));

        await().until(() -> now(made).failures() == 1);
        assertThat(now(made).trouble()).isEqualTo("no answer in time");
    }

    @Test
    void an_endless_answer_is_not_read() {
        Made made = subscribed(0);
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1_000_000];
            while (true) {
                exchange.getResponseBody().write(much);
            }
        });
        events.happened("CaseClosed");
        running();

        await().until(() -> now(made).position() == 1);
    }

    @Test
    void a_receiver_that_fails_keeps_no_other_waiting() throws IOException {
        Receiver other = new Receiver();
        closing.add(other);
        Made made = subscribed(0);
        subscriptions.make(other.address(), List.of(), null, 0, Instant.now(), "admin");
        receiver.answering(status(500));
        events.happened("FamilyRegistered", "CoachAssigned");
        running(again(LONG));

        await().until(() -> other.sequences().equals(List.of("1", "2")));
        await().until(() -> now(made).failures() == 1);
        assertThat(now(made).position()).isZero();
        assertThat(now(made).trouble()).isEqualTo("answered 500");
        assertThat(now(made).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void the_pauses_grow_and_are_never_longer_than_the_longest() {
        Made made = subscribed(0);
        events.happened("CaseClosed");
        receiver.answering(IntStream.range(0, 20).mapToObj(i -> status(500)).toArray(Receiver.Answering[]::new));
        running(new Postman.Settings(
                SOON, Duration.ofSeconds(2), Duration.ofSeconds(20), SOON, Duration.ofMillis(300), LONG));

        await().until(() -> now(made).failures() >= 6);
        Instant before = Instant.now();
        assertThat(now(made).due()).isBetween(before.minusSeconds(5), before.plusMillis(301));
    }

    @Test
    void how_long_a_busy_receiver_asks_to_be_left_is_kept_to() {
        Made made = subscribed(0);
        events.happened("CaseClosed");
        receiver.answering(status(429, "Retry-After", "3000"));
        running(again(Duration.ofHours(1)));

        await().until(() -> now(made).failures() == 1);
        assertThat(now(made).due()).isAfter(Instant.now().plusSeconds(2_900));
    }

    @Test
    void one_that_fails_for_too_long_is_given_up_until_it_is_resumed() {
        Made made = subscribed(0);
        events.happened("CaseClosed");
        receiver.answering(status(500));
        running(new Postman.Settings(SOON, Duration.ofSeconds(2), Duration.ofSeconds(20), SOON, SOON, Duration.ZERO));

        await().until(() -> now(made).state() == State.GIVEN_UP);
        assertThat(now(made).failingSince()).isNotNull();
        assertThat(subscriptions.resume(made.subscription().id(), Instant.now(), feed.last()))
                .isTrue();
        await().until(() -> now(made).position() == 1);
        assertThat(receiver.sequences()).containsExactly("1", "1");
    }

    @Test
    void one_that_knows_more_events_than_there_are_is_given_up_rather_than_miss_some() {
        events.happened("FamilyRegistered", "CoachAssigned");
        Made made = subscribed(5);
        running();

        await().until(() -> now(made).state() == State.GIVEN_UP);
        assertThat(now(made).trouble()).contains("backup");
        assertThat(subscriptions.resume(made.subscription().id(), Instant.now(), feed.last()))
                .isTrue();
        events.happened("CaseClosed");
        await().until(() -> now(made).position() == 3);
        assertThat(receiver.sequences()).containsExactly("3");
    }

    @Test
    void one_that_is_gone_is_not_tried_again() {
        Made made = subscribed(0);
        events.happened("CaseClosed");
        receiver.answering(status(410));
        running();

        await().until(() -> now(made).state() == State.GONE);
    }

    @Test
    void while_paused_nothing_arrives_and_afterwards_everything_does() {
        Made made = subscribed(0);
        Made other = subscribed(0);
        assertThat(subscriptions.pause(made.subscription().id())).isTrue();
        events.happened("FamilyRegistered", "CoachAssigned");
        running();
        await().until(() -> now(other).position() == 2);
        assertThat(now(made).position()).isZero();

        assertThat(subscriptions.resume(made.subscription().id(), Instant.now(), feed.last()))
                .isTrue();
        await().until(() -> now(made).position() == 2);
        assertThat(receiver.sequences()).containsExactly("1", "2", "1", "2");
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() {
        Made made = subscribed(0);
        events.happened("FamilyRegistered");
        Postman first = running();
        await().until(() -> now(made).position() == 1);
        first.close();
        events.happened("CoachAssigned");
        running();

        await().until(() -> now(made).position() == 2);
        assertThat(receiver.sequences()).containsExactly("1", "2");
    }

    /** Died between the receiver's yes and writing it down. */
    @Test
    void what_a_dead_process_held_is_repeated_by_the_next_once_its_time_is_over() {
        Made made = subscribed(0);
        events.happened("FamilyRegistered", "CoachAssigned");
        Instant now = Instant.now();
        String id = made.subscription().id();
        assertThat(subscriptions.hold(id, "dead", now, now.plusMillis(300))).isPresent();
        running("alive", QUICK);

        await().until(() -> now(made).position() == 2);
        assertThat(Instant.now()).isAfterOrEqualTo(now.plusMillis(300));
        assertThat(receiver.sequences()).containsExactly("1", "2");
        assertThat(subscriptions.advance(id, "dead", 1, now)).isFalse();
        assertThat(now(made).position()).isEqualTo(2);
    }

    @Test
    void of_several_processes_one_posts_for_a_subscription() {
        Made made = subscribed(0);
        for (String holder : List.of("one", "two", "three")) {
            running(holder, QUICK);
        }
        for (int i = 0; i < 20; i++) {
            events.happened("ContactHeld", "ReviewHeld", "PlanRevised", "GoalEvaluated", "RiskAssessed");
        }

        await().until(() -> now(made).position() == 100);
        assertThat(receiver.sequences())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList());
    }

    @Test
    void what_is_handed_over_of_a_case_is_in_the_access_log_first() {
        Made made = subscribed(0);
        log.broken = true;
        events.happened("CaseClosed");
        running();
        await().until(() -> now(made).failures() > 0);
        assertThat(receiver.got()).isEmpty();
        assertThat(now(made).trouble()).isEqualTo("that it was handed over could not be recorded here");

        log.broken = false;
        await().until(() -> now(made).position() == 1);
        assertThat(log.lines).singleElement().satisfies(line -> {
            assertThat(line.account())
                    .isEqualTo("webhook:" + made.subscription().id());
            assertThat(line.responsible()).isEqualTo("admin");
            assertThat(line.cases())
                    .containsExactly(
                            receiver.got().getFirst().event().path("subject").asString());
            assertThat(line.action()).isEqualTo(AccessLine.Action.EXPORT);
        });
    }

    @Test
    void a_name_that_leads_into_a_private_network_by_now_is_not_posted_to() {
        Made made = subscribed(0);
        events.happened("CaseClosed");
        started(new Targets(false), "here", again(LONG));

        await().until(() -> now(made).failures() == 1);
        assertThat(now(made).trouble()).isEqualTo("the address is in a private network");
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void secrets_are_not_readable_in_the_store_and_follow_another_key() {
        Made made = subscriptions.make(receiver.address(), List.of(), "t0ken", 0, Instant.now(), "admin");
        Document stored = store.database().getCollection("webhooks").find().first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain("t0ken", made.secret());

        Secrets another = TestSecrets.fresh();
        assertThat(subscriptions.sealAnew(another)).isEqualTo(2);
        assertThat(subscriptions.sealAnew(another)).isZero();
        Instant now = Instant.now();
        assertThat(new Subscriptions(store, another).hold(made.subscription().id(), "x", now, now))
                .hasValueSatisfying(held -> {
                    assertThat(held.secret()).isEqualTo(made.secret());
                    assertThat(held.token()).isEqualTo("t0ken");
                    assertThat(held.toString()).doesNotContain("t0ken", made.secret());
                });
    }

    private Made subscribed(long after) {
        return subscriptions.make(receiver.address(), List.of(), null, after, Instant.now(), "admin");
    }

    private Subscription now(Made made) {
        return subscriptions.find(made.subscription().id()).orElseThrow();
    }

    private static Postman.Settings again(Duration pause) {
        return new Postman.Settings(SOON, Duration.ofSeconds(2), Duration.ofSeconds(20), pause, pause, LONG);
    }

    private Postman running() {
        return running(QUICK);
    }

    private Postman running(Postman.Settings settings) {
        return running("here", settings);
    }

    private Postman running(String holder, Postman.Settings settings) {
        return started(new Targets(true), holder, settings);
    }

    private Postman started(Targets targets, String holder, Postman.Settings settings) {
        Postman postman = new Postman(
                feed, subscriptions, log, targets, new JsonMapper(), Clock.systemUTC(), () -> 0.5, holder, settings);
        closing.add(postman);
        postman.start();
        return postman;
    }

    private static void uninterrupted(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
