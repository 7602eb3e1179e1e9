package nl.gezinslijn.move;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.services.axon.ServerEvents;
import nl.gezinslijn.standalone.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves what is kept in a data folder to Axon Server and MongoDB, or back. */
@Command(
        name = "deploy/move",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        header = "Moves a house from the data folder of standalone to Axon Server and MongoDB; or back.",
        description = {
            "",
            "Events, keys, the access log, the proofs over both, the key that signs them, and which lines were imported."
                    + " Both sides have the same master key, from " + MasterKey.VARIABLE + " or master.key. Accounts"
                    + " stay where they are, and views are made anew.",
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

    @Option(
            names = "--mongodb",
            required = true,
            paramLabel = "URI",
            description = "where services keep all but their events")
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
        try (MongoViewStore store = new MongoViewStore(Objects.requireNonNull(mongodb), database)) {
            return move(folder, store, master(folder));
        } catch (NotTheSame | StoreUnavailableException | IllegalStateException e) {
            say("Not moved: " + e.getMessage());
            return NOT_THE_SAME;
        } catch (IOException e) {
            say("Not moved: a file cannot be read or written: " + e.getMessage());
            return NOT_THE_SAME;
        } catch (GeneralSecurityException e) {
            say("Not moved: the master key cannot be used.");
            return NOT_THE_SAME;
        }
    }

    private int move(Path folder, MongoViewStore store, MasterKey master) throws IOException {
        try (House files = House.inFiles(folder, master);
                House services = House.inServices(
                        ServerEvents.at(Objects.requireNonNull(servers), context, System.getenv("AXON_SERVER_TOKEN")),
                        store,
                        master)) {
            House from = back ? services : files;
            House to = back ? files : services;
            new Moving(from, to, master, this::say).all();
            say("The other side may be begun on, with the same master key.");
            return SAME;
        }
    }

    /** Without one none is made: what it would wrap could not be read on the other side. */
    private static MasterKey master(Path folder) throws IOException, GeneralSecurityException {
        String given = System.getenv(MasterKey.VARIABLE);
        Path file = folder.resolve("master.key");
        if (given == null && !Files.exists(file)) {
            throw new NotTheSame(
                    "the master key is needed, by " + MasterKey.VARIABLE + " or as master.key in the data folder");
        }
        return MasterKey.load(given, file);
    }

    private void say(String line) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
