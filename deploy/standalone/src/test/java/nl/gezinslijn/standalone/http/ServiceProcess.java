package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.StandaloneApplication;
import nl.gezinslijn.standalone.accounts.Accounts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The service as a process of its own on one data folder, to be killed without warning and started again. */
final class ServiceProcess implements AutoCloseable {

    private final Path data;
    private final List<String> jvmFlags;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;
    private URI address;

    ServiceProcess(Path data, String... jvmFlags) {
        this.data = data;
        this.jvmFlags = List.of(jvmFlags);
    }

    /** What the next start finds in its environment. */
    ServiceProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What the next start does not find there any more. */
    ServiceProcess without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Answers when it answers. */
    void start() throws IOException {
        int port = freePort();
        Path log = data.resolveSibling("service-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmFlags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WithAccounts.class.getName(),
                "--server.port=" + port,
                "--gezinslijn.data=" + data));
        Stream.of(Service.UNHURRIED).map(setting -> "--" + setting).forEach(command::add);
        ProcessBuilder starting =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        starting.environment().putAll(environment);
        process = starting.start();
        address = URI.create("http://127.0.0.1:" + port);
        Tokens.forget(address);
        await("the service to answer")
                .atMost(Duration.ofMinutes(2))
                .failFast("the service ended: see " + log, () -> !process.isAlive())
                .ignoreExceptionsMatching(e -> e instanceof UncheckedIOException)
                .until(() -> coach().get("/v1/cases/" + UUID.randomUUID()).status() == 404);
    }

    Person coach() {
        return new Person(address, "coach.ledger", Service.PASSWORD);
    }

    Person importer() {
        return new Person(address, "importer.ledger", Service.PASSWORD);
    }

    Person coordinator() {
        return new Person(address, "coordinator.ledger", Service.PASSWORD);
    }

    Person administrator() {
        return new Person(address, "administrator.ledger", Service.PASSWORD);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Asks it to stop; its exit code. */
    int stop(Duration bound) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS))
                .as("it has stopped")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The service with those who can log in. */
    static final class WithAccounts {

        public static void main(String[] arguments) {
            new SpringApplicationBuilder(StandaloneApplication.class)
                    .initializers((GenericApplicationContext context) -> context.registerBean(
                            "accountsOfTests",
                            SmartInitializingSingleton.class,
                            () -> () -> add(context.getBean(Accounts.class))))
                    .run(arguments);
        }

        /** Before anybody is answered: who asks early is not turned away. */
        private static void add(Accounts accounts) {
            accounts.addIfAbsent(
                    new Accounts.Account("importer.ledger", List.of(Role.IMPORTER), "Testhuis"), Service.PASSWORD);
            accounts.addIfAbsent(
                    new Accounts.Account("administrator.ledger", List.of(Role.ADMINISTRATOR), "Testhuis"),
                    Service.PASSWORD);
            accounts.addIfAbsent(
                    new Accounts.Account("coordinator.ledger", List.of(Role.COORDINATOR), "Testhuis"),
                    Service.PASSWORD);
            accounts.addIfAbsent(
                    new Accounts.Account("coach.ledger", List.of(Role.COACH, Role.COORDINATOR), "Testhuis"),
                    Service.PASSWORD);
        }
    }
}
