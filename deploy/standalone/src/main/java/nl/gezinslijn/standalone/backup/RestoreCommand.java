package nl.gezinslijn.standalone.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.standalone.backup.Manifest.NotWhole;
import nl.gezinslijn.standalone.backup.Restore.Restored;
import nl.gezinslijn.standalone.keys.DestroyedKeys;
import nl.gezinslijn.standalone.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a data folder of a backup. */
@Command(
        name = "deploy/restore",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        header = "Makes a data folder of a backup, and looks all of it over before it gets its name.",
        description = {
            "",
            "A backup has the keys of persons and cases that were erased after it was made. So say which keys those are"
                    + " (--destroyed, several times if need be), or that nobody can tell. The master key is taken from"
                    + " " + MasterKey.VARIABLE + ", from --master-key, or from the backup when it is in it."
                    + " docs/backup.md goes through it step by step.",
            ""
        },
        footer = {
            "",
            "Ends with 0 when the folder can be started on, 1 when there is none, 2 when it was asked wrongly."
        })
public final class RestoreCommand implements Callable<Integer> {

    static final int RESTORED = 0;
    static final int NOT_RESTORED = 1;

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "the backup")
    private @Nullable Path backup;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "the data folder to make; it is not there yet, or empty")
    private @Nullable Path data;

    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            description = "what was master.key; it is laid into the data folder")
    private @Nullable Path masterKey;

    @ArgGroup(multiplicity = "1")
    private Since since = new Since();

    /** What happened to keys after the backup. */
    private static final class Since {

        @Option(
                names = "--destroyed",
                paramLabel = "FILE",
                description = "whose keys were destroyed: the list that gezinslijn.keys.destroyed names, or the file"
                        + " 'keys' of the old data folder or of a later backup")
        private List<Path> files = new ArrayList<>();

        @Option(
                names = "--destroyed-not-known",
                description = "there is no such file; what was erased after the backup can be read again until it is"
                        + " erased again")
        private boolean notKnown;
    }

    RestoreCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RestoreCommand(System.getenv())).execute(arguments));
    }

    @Override
    public Integer call() {
        Path from = Objects.requireNonNull(backup);
        try {
            Set<String> destroyed = new LinkedHashSet<>();
            for (Path file : since.files) {
                destroyed.addAll(DestroyedKeys.in(file));
            }
            Path file = masterKeyFile(from);
            Restored restored =
                    new Restore(from, Objects.requireNonNull(data), master(from, file), destroyed).make(file);
            tell(restored);
            return RESTORED;
        } catch (NotWhole | StoreUnavailableException | IllegalStateException e) {
            return notRestored(e.getMessage());
        } catch (IOException e) {
            return notRestored("a file cannot be read or written: " + e.getMessage());
        } catch (GeneralSecurityException e) {
            return notRestored("the master key cannot be used");
        }
    }

    private @Nullable Path masterKeyFile(Path from) {
        Path inBackup = from.resolve(DataFolder.MASTER_KEY);
        return masterKey == null && Files.exists(inBackup) ? inBackup : masterKey;
    }

    private MasterKey master(Path from, @Nullable Path file) throws IOException, GeneralSecurityException {
        String given = environment.get(MasterKey.VARIABLE);
        if (file != null && !Files.exists(file)) {
            throw new NotWhole("there is no master key in '" + file + "'");
        }
        if (given == null && file == null) {
            throw new NotWhole("the master key is needed: by " + MasterKey.VARIABLE + " or --master-key");
        }
        return MasterKey.load(
                given, environment.get(MasterKey.BEFORE), file == null ? from.resolve(DataFolder.MASTER_KEY) : file);
    }

    private void tell(Restored restored) {
        Manifest manifest = restored.manifest();
        say(manifest.events().entries() + " events and " + manifest.accessLog().entries()
                + " lines of the access log, as they were at " + manifest.begunAt() + "; the root of the events is "
                + manifest.events().root() + ".");
        say(restored.keys() + " keys, each of which opens; " + restored.keysDestroyed()
                + " that were destroyed since are destroyed again.");
        if (since.notKnown) {
            say("Whose keys were destroyed since " + manifest.begunAt()
                    + " is not known here: look it up, and erase them again.");
        }
        say("What was recorded after " + manifest.begunAt() + " is not in it. Views are made anew at the first start.");
    }

    private int notRestored(@Nullable String why) {
        PrintWriter err = commandLine().getErr();
        err.println("Not restored: " + why);
        err.flush();
        return NOT_RESTORED;
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
