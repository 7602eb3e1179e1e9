package nl.gezinslijn.standalone.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.VerifierKey;
import nl.gezinslijn.query.dossier.DossierFile;
import nl.gezinslijn.standalone.accesslog.AccessRows;
import nl.gezinslijn.standalone.store.LeafRows;
import nl.gezinslijn.standalone.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds an event file, or an access log, against heads that were kept elsewhere. */
@Command(
        name = "deploy/verify",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        header = "Tells whether stored events, or lines of the access log, are those of a signed head, and which is the"
                + " first that is not; or whether a dossier is as it was handed out.",
        description = {
            "",
            "It needs no service: an event file or an access log (or a copy), the public key, and at least one head that was kept where"
                    + " the operator of the store could not change it. docs/proofs.md says what that proves, and what"
                    + " it does not. A dossier needs nothing but the key: docs/privacy.md.",
            ""
        },
        footer = {
            "",
            "Ends with 0 when every entry under the heads is as it was, 1 when something was changed (the first"
                    + " is named), 2 when it could not be verified: no usable file, key or head."
        })
public final class VerifyCommand implements Callable<Integer> {

    static final int GOOD = 0;
    static final int CHANGED = 1;
    static final int NOT_VERIFIED = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "events.sqlite, or access-log.sqlite")
    private @Nullable Path log;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "the public key, name+hash+key as GET /v1/proofs/events/key gives it, or a file with it")
    private @Nullable String key;

    @Option(names = "--head", paramLabel = "FILE", description = "a head that was kept; may be given several times")
    private List<Path> heads = new ArrayList<>();

    @Option(
            names = "--mirror",
            paramLabel = "FOLDER",
            description = "a copy of the folder with heads and tiles; it can name each event. May be given several"
                    + " times")
    private List<Path> mirrors = new ArrayList<>();

    @Option(
            names = "--dossier",
            paramLabel = "FILE",
            description = "a dossier, instead of FILE; a head of the same size that is given too has to be its own")
    private @Nullable Path dossier;

    @Option(
            names = "--proofs",
            paramLabel = "FILE",
            description = "the service's own ledger (default: the one beside FILE, when it is there)")
    private @Nullable Path proofs;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new VerifyCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        try {
            Path handedOut = dossier;
            if ((log == null) == (handedOut == null)) {
                return notVerified("Either FILE or --dossier is needed");
            }
            return handedOut == null ? verified() : verifiedDossier(handedOut);
        } catch (IOException e) {
            return notVerified("A file cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return notVerified(String.valueOf(e.getMessage()));
        } catch (StoreUnavailableException e) {
            return notVerified("A file is not what it should be: " + e.getMessage());
        }
    }

    private int verified() throws IOException {
        Path file = Objects.requireNonNull(log);
        if (!Files.isReadable(file)) {
            return notVerified("There is no file '" + file + "' that can be read");
        }
        VerifierKey trusted = key();
        Kept kept = Kept.in(file);
        Map<String, Note> given = given();
        Optional<Path> ledgerFile = ledgerFile(file, kept);
        try (LeafRows<? extends LogLeaf> rows = kept.rows(file);
                LedgerReference ledger = ledgerFile.map(LedgerReference::new).orElse(null)) {
            boolean own = given.isEmpty();
            if (own && ledger != null) {
                given.putAll(ledger.heads());
            }
            List<Checkpoint> signed = signed(given, trusted);
            if (signed.isEmpty()) {
                return notVerified("No head was given, so there is nothing to hold it against");
            }
            List<Reference> references = references();
            if (ledger != null) {
                references.add(ledger);
            }
            if (own) {
                out().println("The heads are the service's own: whoever changed the " + kept.entry()
                        + "s may have changed them too.");
            }
            Verifier.Judgement judged = new Verifier(rows, signed, references).judge();
            Telling telling = new Telling(out(), kept.entry());
            telling.tell(judged);
            boolean good = judged.finding() == null;
            if (good && kept == Kept.ACCESS_LOG) {
                long misindexed = AccessRows.misindexed(file);
                if (misindexed > 0) {
                    telling.tellMisindexed(misindexed);
                    good = false;
                }
            }
            out().flush();
            return good ? GOOD : CHANGED;
        }
    }

    private int verifiedDossier(Path file) throws IOException {
        VerifierKey trusted = key();
        try {
            DossierCheck.Genuine found = DossierCheck.of(Files.readAllBytes(file), trusted);
            for (Checkpoint head : signed(given(), trusted)) {
                if (head.size() == found.head().size()
                        && !head.root().equals(found.head().root())) {
                    throw new DossierFile.NotGenuine("its tree head excludes the one that was kept");
                }
            }
            out().printf(
                            "GOOD: %s copy of case %s, made %s by %s; its %d entries are under the head of %d events.%n",
                            found.copy(),
                            found.caseId(),
                            found.madeAt(),
                            found.madeBy(),
                            found.entries(),
                            found.head().size());
            out().flush();
            return GOOD;
        } catch (DossierFile.NotGenuine e) {
            out().println("CHANGED: this is not a dossier as it was handed out: " + e.getMessage() + ".");
            out().flush();
            return CHANGED;
        }
    }

    private static List<Checkpoint> signed(Map<String, Note> kept, VerifierKey trusted) {
        List<Checkpoint> signed = new ArrayList<>();
        for (Map.Entry<String, Note> head : kept.entrySet()) {
            signed.add(Checkpoint.open(head.getValue(), trusted)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "This head was not signed with that key for that log: " + head.getKey())));
        }
        return signed;
    }

    private VerifierKey key() throws IOException {
        String given = Objects.requireNonNull(key);
        Path file = Path.of(given);
        return VerifierKey.parse(Files.isRegularFile(file) ? Files.readString(file) : given);
    }

    /** Each with where it was. */
    private Map<String, Note> given() throws IOException {
        Map<String, Note> kept = new LinkedHashMap<>();
        for (Path head : heads) {
            kept.put(head.toString(), Note.parse(Files.readAllBytes(head)));
        }
        for (Path mirror : mirrors) {
            List<Note> found = TileMirror.heads(mirror);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no head in " + mirror);
            }
            for (int i = 0; i < found.size(); i++) {
                kept.put(mirror + " (" + i + ")", found.get(i));
            }
        }
        return kept;
    }

    private List<Reference> references() throws IOException {
        List<Reference> references = new ArrayList<>();
        for (Path mirror : mirrors) {
            long size = TileMirror.heads(mirror).stream()
                    .mapToLong(note -> Checkpoint.parse(note.text()).size())
                    .max()
                    .orElse(0);
            references.add(new TileMirror(mirror, size));
        }
        return references;
    }

    private Optional<Path> ledgerFile(Path file, Kept kept) {
        Path given = proofs;
        if (given != null) {
            return Optional.of(given);
        }
        Path beside = file.toAbsolutePath().resolveSibling(kept.ledger());
        return Files.exists(beside) ? Optional.of(beside) : Optional.empty();
    }

    private int notVerified(String why) {
        PrintWriter err = commandLine().getErr();
        err.println("NOT VERIFIED: " + why);
        err.flush();
        return NOT_VERIFIED;
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
