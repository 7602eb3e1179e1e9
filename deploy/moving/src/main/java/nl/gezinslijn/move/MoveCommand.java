package nl.gezinslijn.move;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.gezinslijn.move.Moving.Contents;
import nl.gezinslijn.move.Moving.NotTheSame;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.services.axon.ServerEvents;
import nl.gezinslijn.services.store.MongoProofLedger;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.EventFileArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves the events of a data folder, and the tree of proofs over them, to Axon Server and MongoDB, or back. */
@Command(
        name = "deploy/move",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        header = "Moves the events of standalone, and the proofs over them, to Axon Server and MongoDB; or back.",
        description = {
            "",
            "Nothing may be running on either side. What was broken off goes on where it stopped. At the end both"
                    + " sides are read as a whole and held against each other; then the other side may be begun on.",
            ""
        },
        footer = {
            "",
            "Ends with 0 when both sides hold the same, 1 when they do not or cannot be made to, 2 when it was asked"
                    + " wrongly."
        })
public final class MoveCommand implements Callable<Integer> {

    static final int SAME = 0;
    static final int NOT_THE_SAME = 1;
    private static final long TELL_EVERY = 10_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder of standalone")
    private @Nullable Path data;

    @Option(
            names = "--axonserver",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Axon Server, several with commas between")
    private @Nullable String servers;

    @Option(names = "--context", defaultValue = "default", description = "its context (default: ${DEFAULT-VALUE})")
    private String context = "default";

    @Option(names = "--mongodb", required = true, paramLabel = "URI", description = "where services keep their proofs")
    private @Nullable String mongodb;

    @Option(names = "--database", defaultValue = "gezinslijn", description = "its database (default: ${DEFAULT-VALUE})")
    private String database = "gezinslijn";

    @Option(names = "--back", description = "from services to the data folder")
    private boolean back;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MoveCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        Path folder = Objects.requireNonNull(data);
        if (!back && !Files.exists(folder.resolve("events.sqlite"))) {
            say("There is no events.sqlite in '" + folder + "'.");
            return NOT_THE_SAME;
        }
        try (EventArchive file = new EventFileArchive(folder.resolve("events.sqlite"));
                EventArchive server =
                        ServerEvents.at(Objects.requireNonNull(servers), context, System.getenv("AXON_SERVER_TOKEN"));
                SqliteProofLedger here = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
                MongoViewStore views = new MongoViewStore(Objects.requireNonNull(mongodb), database)) {
            ProofLedger there = new MongoProofLedger(views, "events");
            return back ? move(server, file, there, here) : move(file, server, here, there);
        } catch (NotTheSame | IllegalStateException e) {
            say("Not moved: " + e.getMessage());
            return NOT_THE_SAME;
        }
    }

    private int move(EventArchive from, EventArchive to, ProofLedger before, ProofLedger now) {
        Moving moving = new Moving(from, to);
        long all = from.size();
        say(all + " events; " + to.size() + " are there already.");
        moving.events(count -> {
            if (count % TELL_EVERY < Moving.BATCH) {
                say(count + " of " + all);
            }
        });
        long heads = moving.proofs(before, now);
        Contents same = moving.compare();
        say("Both sides hold the same " + same.events() + " events, with the root " + same.root() + ".");
        say(heads + " signed heads went along" + (heads == 0 ? "." : "; the last one is a head of this tree."));
        return SAME;
    }

    private void say(String line) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
