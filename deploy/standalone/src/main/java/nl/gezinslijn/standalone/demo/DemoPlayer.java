package nl.gezinslijn.standalone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.command.api.ImportLine;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.command.api.ProblemException;
import nl.gezinslijn.command.imports.Lanes;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.accounts.Accounts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays in the demo registers: each line is a command as a user would give it. Every line has a key, so that playing in
 * again after a crash doubles nothing.
 */
public final class DemoPlayer {

    /** Password of every demo account. */
    public static final String PASSWORD = "demo";

    private static final List<String> REGISTERS = List.of("drenthe-2006", "delft-2013", "venray-2021");
    private static final int THREADS = 32;

    private final Importer importer;
    private final Accounts accounts;
    private final JsonMapper json;

    public DemoPlayer(Importer importer, Accounts accounts, JsonMapper json) {
        this.importer = importer;
        this.accounts = accounts;
        this.json = json;
    }

    /** Told after each line. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    /** A demo account as in the file. */
    record DemoAccount(String id, String name, List<String> roles, String organisation) {}

    public void addAccounts() throws IOException {
        for (String line : lines("accounts")) {
            DemoAccount account = json.readValue(line, DemoAccount.class);
            accounts.addIfAbsent(
                    new Accounts.Account(
                            account.id(),
                            account.roles().stream().map(Role::parse).toList(),
                            account.organisation()),
                    PASSWORD);
        }
    }

    /**
     * @return number of lines played in
     * @throws IllegalStateException when a line is refused: the registers that come with the service are right
     */
    public int play(Progress progress) throws IOException, InterruptedException {
        List<ImportLine> all = new ArrayList<>();
        for (String register : REGISTERS) {
            for (String text : lines(register)) {
                all.add(importer.read(text));
            }
        }
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Lanes lanes = new Lanes(threads);
            for (ImportLine line : all) {
                lanes.add(line, () -> {
                    enter(line);
                    progress.at(done.incrementAndGet(), all.size());
                });
            }
            lanes.finish();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a demo register could not be played in", e.getCause());
        }
        return all.size();
    }

    private void enter(ImportLine line) {
        try {
            importer.enter(line);
        } catch (ProblemException e) {
            throw new IllegalStateException(
                    "line " + line.key() + " (" + line.action() + "): "
                            + e.problem().rule() + " " + e.problem().field() + " " + e.getMessage(),
                    e);
        }
    }

    private static List<String> lines(String name) throws IOException {
        String path = "/demo/" + name + ".ndjson";
        try (InputStream in = Objects.requireNonNull(DemoPlayer.class.getResourceAsStream(path), path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
