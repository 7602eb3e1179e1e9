package nl.gezinslijn.standalone.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.gezinslijn.standalone.backup.Backup.Made;
import nl.gezinslijn.standalone.backup.Backup.NotMade;
import nl.gezinslijn.standalone.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup of a data folder, whether its service runs or not. */
@Command(
        name = "deploy/backup",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        header = "Copies a data folder, while its service runs or not, into a new folder that fits together.",
        description = {
            "",
            "Run it as the user that runs the service. Every command that was acknowledged before it began is in it."
                    + " Views are not: they are made anew. The master key is not, unless asked for: without it a"
                    + " backup is of no use, so keep it, and keep it elsewhere. docs/backup.md tells the rest.",
            ""
        },
        footer = {
            "",
            "Ends with 0 when the backup is whole and on the disk, 1 when there is none, 2 when it was asked wrongly."
        })
public final class BackupCommand implements Callable<Integer> {

    static final int MADE = 0;
    static final int NOT_MADE = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
    private @Nullable Path data;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "where backups are kept; each gets a folder of its own in it, named by the time (UTC)")
    private @Nullable Path into;

    @Option(
            names = "--with-master-key",
            description = "with the key that opens everything else in it, if that lies in the data folder")
    private boolean withMasterKey;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BackupCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Objects.requireNonNull(data);
        Clock clock = Clock.systemUTC();
        Instant begun = clock.instant();
        try {
            Made made = new Backup(
                            folder,
                            Objects.requireNonNull(into),
                            withMasterKey,
                            clock,
                            place -> Files.getFileStore(place).getUsableSpace())
                    .make(program());
            Manifest manifest = made.manifest();
            say(manifest.events().entries() + " events and "
                    + manifest.accessLog().entries()
                    + " lines of the access log in "
                    + Duration.between(begun, clock.instant()).toMillis()
                    + " ms; the root of the events is " + manifest.events().root() + ".");
            List<String> unknown = DataFolder.unknown(folder);
            if (!unknown.isEmpty()) {
                say("Not in it, for they are not known here: " + String.join(", ", unknown) + ".");
            }
            if (withMasterKey) {
                say("The master key "
                        + (Files.exists(made.folder().resolve(DataFolder.MASTER_KEY))
                                ? "is in it: who reads this backup reads all personal data."
                                : "is not in it: there is no " + DataFolder.MASTER_KEY + " in the data folder."));
            }
            say(made.folder().toString());
            return MADE;
        } catch (NotMade | StoreUnavailableException | IOException e) {
            PrintWriter err = commandLine().getErr();
            err.println("No backup was made: " + e.getMessage());
            err.flush();
            return NOT_MADE;
        }
    }

    private static String program() {
        String version = BackupCommand.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }

    private void say(String line) {
        PrintWriter out = commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
