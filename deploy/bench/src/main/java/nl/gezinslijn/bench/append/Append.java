package nl.gezinslijn.bench.append;

import java.time.Duration;
import java.util.List;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Contestant;
import nl.gezinslijn.bench.harness.Goal;
import nl.gezinslijn.bench.harness.Measure;
import nl.gezinslijn.bench.harness.Measure.Better;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;

/** The bench of writing. */
public final class Append {

    private static final String STEPS = "steps";
    private static final String LIVES = "lives";
    private static final String BARE = "insert and commit, one thread";
    private static final String ONE = "1 client";
    private static final String MANY = "64 clients";

    private Append() {}

    public static Bench bench() {
        return new Bench(
                "append",
                "How many steps of cases a second are on the disk and acknowledged?",
                "everybody has every step on the disk before it is acknowledged: SQLite with `synchronous=FULL` on a"
                        + " write-ahead log, PostgreSQL with `fsync`, `full_page_writes` and `synchronous_commit` on,"
                        + " a file with `fsync` after each line.",
                """
                A life has %d steps: a family is registered, triaged, given a coach, started with, met %d times, \
                given a plan, and let go. Each client plays one life after the \
                other and waits for the answer to each step before the next. Ours judges every step by the rules, \
                keeps the answer to each request for whoever repeats it, and stores besides the events of the case \
                those of its coach and its family: 19 events a life. The others store a life as it was told to them.\
                """.formatted(CaseLife.STEPS, CaseLife.CONTACTS),
                List.of(
                        new Measure(STEPS, "Steps a second", "a second", Better.LARGER, BARE),
                        new Measure(LIVES, "Whole lives a second", "a second", Better.LARGER, flowable(MANY))),
                List.of(
                        new Contestant(
                                BARE,
                                "The floor. The events of the case as bytes made beforehand, into our table with our"
                                        + " settings, one commit each.",
                                Floors::insertAndCommit),
                        new Contestant(
                                "append and fsync, one thread",
                                "The same bytes at the end of a file.",
                                Floors::appendAndSync),
                        ours(1, ONE),
                        ours(8, "8 clients"),
                        ours(64, MANY),
                        new Contestant(
                                "ours, 64 clients at one waiting list",
                                "The same but that each family waits before it has a coach and is met once less: whoever"
                                        + " joins or leaves the list waits until whoever did so before is on the disk.",
                                round -> OverTheBus.play(64, true, round)),
                        http(1, ONE),
                        http(64, MANY),
                        axon(1, ONE),
                        axon(64, MANY),
                        flowable(1, ONE),
                        flowable(64, MANY)),
                List.of(
                        Goal.atLeast(4, STEPS, ours(MANY), BARE, "64 clients, to insert and commit by one thread"),
                        Goal.atLeast(10, LIVES, ours(MANY), flowable(MANY), "whole lives of 64 clients, to Flowable's"),
                        Goal.atLeast(10, LIVES, ours(ONE), flowable(ONE), "whole lives of 1 client, to Flowable's")));
    }

    private static String ours(String clients) {
        return "ours, " + clients;
    }

    private static String flowable(String clients) {
        return "Flowable, " + clients;
    }

    private static Contestant ours(int clients, String name) {
        return new Contestant(
                ours(name),
                "Our commands through the command bus of the service, with its rules, lines, cache, snapshots and"
                        + " store.",
                round -> OverTheBus.play(clients, false, round));
    }

    private static Contestant http(int clients, String name) {
        return new Contestant(
                "ours over HTTP, " + name,
                "The whole service in a process of its own, that goes on through all rounds; each client with a login"
                        + " and an account of its own, and an `Idempotency-Key` with every request. Texts are sealed,"
                        + " views and proofs are kept, requests are logged, all meanwhile.",
                round -> OverHttp.play(clients, round));
    }

    private static Contestant axon(int clients, String name) {
        return new Contestant(
                "stock Axon, " + name,
                "An aggregate that applies the events it is told and judges nothing, on Axon's JDBC engine and SQLite"
                        + " with our settings; the command bus, the transactions, the repository and the pool of"
                        + " connections as they come, events in JSON.",
                round -> StockAxon.play(clients, round));
    }

    private static Contestant flowable(int clients, String name) {
        return new Contestant(
                flowable(name),
                "Flowable's CMMN engine on PostgreSQL, embedded: the life as a case of %d human tasks one after the"
                                .formatted(CaseLife.STEPS - 1)
                        + " other, with the words of each step as a variable, and history at its usual level. A step"
                        + " finds the open task and completes it.",
                round -> FlowableCases.play(clients, round));
    }

    /** Longer in the warm-up: what a command takes is compiled only after tens of thousands of them. */
    static Duration time(Round round) {
        return Duration.ofMillis(round.amount(200, round.number() == 0 ? 30_000 : 4_000));
    }

    /**
     * @param acknowledged how much the clients were told was done
     * @param stored how much is found in the store
     * @throws IllegalStateException when these are not the same
     */
    static Outcome outcome(long lives, double seconds, long acknowledged, long stored) {
        if (acknowledged != stored) {
            throw new IllegalStateException(acknowledged + " acknowledged, " + stored + " stored");
        }
        return Outcome.of(STEPS, lives * CaseLife.STEPS / seconds)
                .and(LIVES, lives / seconds)
                .did("lives", lives)
                .did("stored", stored);
    }

    static Outcome outcome(Clients.Played played, long acknowledged, long stored) {
        return outcome(played.lives(), played.seconds(), acknowledged, stored);
    }
}
