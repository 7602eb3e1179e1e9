package nl.gezinslijn.bench.append;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.bench.harness.JavaProcess;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.StandaloneApplication;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.terminal.TokenAsker;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service as a process of its own, with accounts for its clients. */
final class Served implements AutoCloseable {

    static final int COACHES = 8;
    private static final String COORDINATOR = "coordinator.bench";
    private static final String PASSWORD = "a-password-for-benches";
    private static final int UNHURRIED = 1_000_000;

    private final JavaProcess process;
    private final URI address;
    private final Path data;

    private Served(JavaProcess process, URI address, Path data) {
        this.process = process;
        this.address = address;
        this.data = data;
    }

    static Served start(Path folder) throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        Path data = folder.resolve("data");
        URI address = URI.create("http://127.0.0.1:" + port);
        JavaProcess process = JavaProcess.start(
                folder.resolve("service.log"),
                List.of("-Xmx1g"),
                WithAccounts.class,
                List.of("--server.port=" + port, "--gezinslijn.data=" + data));
        try {
            process.awaitAnswer(address.resolve("/livez"));
        } catch (InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
        return new Served(process, address, data);
    }

    URI address() {
        return address;
    }

    Path data() {
        return data;
    }

    /** One of a few coaches. */
    static String coach(int client) {
        return "coach.bench-" + client % COACHES;
    }

    /** Of each coach, in their order; they do not last as long as all rounds do. */
    List<String> coachTokens() throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < COACHES; i++) {
            tokens.add(token(coach(i)));
        }
        return tokens;
    }

    String coordinatorToken() throws IOException, InterruptedException {
        return token(COORDINATOR);
    }

    private String token(String account) throws IOException, InterruptedException {
        return TokenAsker.ask(address, account, PASSWORD, "openid read write");
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    /** Before anybody is answered: who asks early is not turned away. All clients come from one address, at once. */
    static final class WithAccounts {

        private WithAccounts() {}

        public static void main(String[] arguments) {
            new SpringApplicationBuilder(StandaloneApplication.class)
                    .properties(
                            "gezinslijn.limits.logins-per-minute=" + UNHURRIED,
                            "gezinslijn.limits.requests-per-second=" + UNHURRIED,
                            "gezinslijn.limits.requests-at-once=" + UNHURRIED)
                    .initializers((GenericApplicationContext context) -> context.registerBean(
                            "accountsOfClients",
                            SmartInitializingSingleton.class,
                            () -> () -> add(context.getBean(Accounts.class))))
                    .run(arguments);
        }

        private static void add(Accounts accounts) {
            for (int i = 0; i < COACHES; i++) {
                add(accounts, coach(i), Role.COACH);
            }
            add(accounts, COORDINATOR, Role.COORDINATOR);
        }

        private static void add(Accounts accounts, String id, Role role) {
            accounts.addIfAbsent(new Accounts.Account(id, List.of(role), CaseLife.ORGANISATION), PASSWORD);
        }
    }
}
