package nl.gezinslijn.standalone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.proofs.FolderPublisher;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.eventhandling.DomainEventMessage;
import picocli.CommandLine;

/**
 * A store filled through the real engine with the lives of invented families, noted by the real notary: heads of 40, 80
 * and 120 events, and ten events after the last of them. Somebody else has the heads, and a mirror of heads and tiles.
 */
final class Archive {

    static final int EVENTS = 130;
    private static final LogicalNameSerializer SERIALIZER = LogicalNameSerializer.of(new StoredNames());

    final Path folder;
    final NoteSigner signer;

    private Archive(Path folder, NoteSigner signer) {
        this.folder = folder;
        this.signer = signer;
    }

    static Archive filled(Path folder) {
        return filled(folder, signer());
    }

    static Archive filled(Path folder, NoteSigner signer) {
        Archive archive = new Archive(folder, signer);
        List<DomainEventMessage<?>> all = new ArrayList<>();
        for (int i = 0; i < EVENTS / 5; i += 2) {
            List<DomainEventMessage<?>> some = life(i).messages();
            List<DomainEventMessage<?>> others = life(i + 1).messages();
            for (int n = 0; n < some.size(); n++) {
                all.add(some.get(n));
                all.add(others.get(n));
            }
        }
        for (int end : new int[] {40, 80, 120, EVENTS}) {
            int from = Math.max(0, end == EVENTS ? 120 : end - 40);
            archive.append(all.subList(from, end));
            if (end < EVENTS) {
                archive.keep(archive.note("proofs.sqlite"));
            }
        }
        archive.noteWithoutSigning();
        return archive;
    }

    private static Life life(int number) {
        return Life.of("archived " + number, Life.VENRAY)
                .registered("2024-01-02")
                .triaged("2024-01-03", true)
                .assigned("2024-01-05", "coach-" + number)
                .started("2024-01-08")
                .contact("2024-01-09");
    }

    static NoteSigner signer() {
        try {
            return new NoteSigner(
                    "venray.example/events",
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same again, in another folder, to be tampered with. */
    Archive copied(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(folder.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        return new Archive(to, signer);
    }

    void append(List<DomainEventMessage<?>> events) {
        try (var engine = SqliteEventStorageEngine.builder(events(), SERIALIZER).build()) {
            engine.appendEvents(events);
        }
    }

    /** Another family's registration, through the engine. */
    void appendOne() {
        append(Life.of("later " + UUID.randomUUID(), Life.VENRAY)
                .registered("2024-03-01")
                .messages());
    }

    /** Follows the store to its end and signs, into this ledger and the mirror. */
    Head note(String ledgerName) {
        try (EventRows rows = EventRows.still(events());
                SqliteProofLedger ledger = new SqliteProofLedger(folder.resolve(ledgerName))) {
            Head head = notary(rows, ledger).sign();
            if (ledgerName.equals("proofs.sqlite")) {
                new FolderPublisher(mirror()).publish(head, ledger);
            }
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteWithoutSigning() {
        note("proofs.sqlite");
        // What a service has noted and not yet signed, when it is copied.
        sql("proofs.sqlite", "delete from heads where size > 120");
        try {
            Files.delete(mirror().resolve("checkpoints").resolve("130"));
            Files.copy(
                    mirror().resolve("checkpoints").resolve("120"),
                    mirror().resolve("checkpoint"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Notary notary(EventRows rows, SqliteProofLedger ledger) {
        return new Notary(
                rows, ledger, signer, List.of(), Clock.systemUTC(), Notary.Settings.every(Duration.ofDays(1)));
    }

    private void keep(Head head) {
        try {
            Files.writeString(folder.resolve("head-" + head.size()), head.note().toString(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path events() {
        return folder.resolve("events.sqlite");
    }

    Path ledger() {
        return folder.resolve("proofs.sqlite");
    }

    Path mirror() {
        return folder.resolve("mirror");
    }

    Path head(int size) {
        return folder.resolve("head-" + size);
    }

    /** As it lies there now, counted from 0. */
    EventLeaf event(int index) {
        try (EventRows rows = EventRows.still(events())) {
            var all = rows.iterator();
            for (int i = 0; i < index; i++) {
                all.next();
            }
            return all.next();
        }
    }

    void tamper(String... statements) {
        sql("events.sqlite", statements);
    }

    void sql(String file, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                var statement = connection.createStatement()) {
            for (String one : statements) {
                if (statement.executeUpdate(one) == 0) {
                    throw new IllegalStateException("nothing was changed by " + one);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    record Verified(int status, String out, String err) {}

    Verified withHeads(int... sizes) {
        List<String> arguments = new ArrayList<>();
        for (int size : sizes) {
            arguments.addAll(List.of("--head", head(size).toString()));
        }
        return verify(arguments.toArray(String[]::new));
    }

    Verified withMirror() {
        return verify("--mirror", mirror().toString());
    }

    Verified verify(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of(events().toString(), "--key", signer.key().toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    static Verified run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Verified(status, out.toString(), err.toString());
    }
}
