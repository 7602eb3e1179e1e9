package nl.gezinslijn.services.region;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.services.Services;
import nl.gezinslijn.services.axon.AxonServerUnderTest;
import nl.gezinslijn.standalone.http.Person;
import nl.gezinslijn.standalone.http.Tokens;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two processes of each service behind the gateway that the compose files have, as a region would run them: on the Axon
 * Server of {@link AxonServerUnderTest}, on the MongoDB that {@code GEZINSLIJN_MONGODB} names, with accounts at an
 * OpenID provider.
 */
final class Region implements AutoCloseable {

    static final List<String> COMMANDS = List.of("command-1", "command-2");
    static final List<String> QUERIES = List.of("query-1", "query-2");
    static final String MONGODB = "GEZINSLIJN_MONGODB";
    private static final String ISSUER = "region";
    private static final Path GATEWAY = Path.of("..", "compose", "gateway");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final List<String> settings;
    private final String database = "region_" + UUID.randomUUID().toString().replace("-", "");
    private final String mongodb;
    private final String masterKey;
    private final MockOAuth2Server issuer = new MockOAuth2Server();
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Integer> managementPorts = new LinkedHashMap<>();
    private final URI gateway;

    /** @param settings for every process, beside those that this one sets */
    Region(Path folder, String... settings) throws IOException {
        this.folder = folder;
        this.settings = List.of(settings);
        this.mongodb = mongodb();
        byte[] key = new byte[32];
        new java.security.SecureRandom().nextBytes(key);
        this.masterKey = Base64.getEncoder().encodeToString(key);
        AxonServerUnderTest.get().empty();
        issuer.start(InetAddress.getLoopbackAddress(), 0);
        for (String name : Stream.concat(COMMANDS.stream(), QUERIES.stream()).toList()) {
            ports.put(name, freePort());
            managementPorts.put(name, freePort());
        }
        this.gateway = URI.create("http://127.0.0.1:" + freePort());
    }

    private static String mongodb() {
        String named = System.getenv(MONGODB);
        if (named == null) {
            System.err.println("!! NOT TESTED as services: " + MONGODB + " names no MongoDB");
        }
        Assumptions.assumeTrue(named != null, "no MongoDB to test on");
        return named;
    }

    /** All of it, and returns when it answers. */
    void start() throws IOException {
        startGateway();
        for (String name : ports.keySet()) {
            start(name);
        }
        ports.keySet().forEach(this::awaitUp);
    }

    void start(String name) throws IOException {
        start(name, classPath());
    }

    /** As a release that has these classes in the place of today's. */
    void start(String name, NextRelease release) throws IOException {
        start(name, release.classPath());
    }

    private void start(String name, String classPath) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-Daxoniq.update-checker.disabled=true",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classPath,
                Services.class.getName(),
                name.substring(0, name.indexOf('-')),
                "--spring.application.name=" + name,
                "--server.address=127.0.0.1",
                "--server.port=" + ports.get(name),
                "--management.server.port=" + managementPorts.get(name),
                "--management.server.address=127.0.0.1",
                "--server.forward-headers-strategy=native",
                "--gezinslijn.mongodb=" + mongodb,
                "--gezinslijn.database=" + database,
                "--gezinslijn.axonserver.servers=" + AxonServerUnderTest.get().servers(),
                "--gezinslijn.login.issuer=" + issuer.issuerUrl(ISSUER),
                "--gezinslijn.login.client-id=gezinslijn-pages",
                "--gezinslijn.login.client-secret=a-secret-for-tests",
                "--gezinslijn.limits.requests-per-second=100000",
                "--gezinslijn.limits.requests-at-once=100000"));
        command.addAll(settings);
        ProcessBuilder starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        starting.environment().put("GEZINSLIJN_MASTER_KEY", masterKey);
        processes.put(name, starting.start());
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    void awaitUp(String name) {
        Person nobody = Person.nobody(address(name));
        await(name + " to be ready")
                .atMost(Duration.ofMinutes(3))
                .failFast(
                        name + " ended: see " + log(name),
                        () -> !processes.get(name).isAlive())
                .ignoreExceptions()
                .until(() -> nobody.get("/readyz").status() == 200);
    }

    void kill(String name) throws InterruptedException {
        processes.get(name).destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    /** Asks it to stop, and waits until it has. */
    void stop(String name) throws InterruptedException {
        Process process = processes.get(name);
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not stop");
        }
    }

    URI address(String name) {
        return URI.create("http://127.0.0.1:" + ports.get(name));
    }

    /** Where its health and figures are. */
    URI inside(String name) {
        return URI.create("http://127.0.0.1:" + managementPorts.get(name));
    }

    /** The one address that people and programs know. */
    URI gateway() {
        return gateway;
    }

    /** Somebody at the gateway, with a token of the provider. */
    Person person(String account, String organisation, String... roles) {
        return person(gateway, account, "", organisation, List.of(roles));
    }

    /** The same person, asking one process and not the gateway. */
    Person at(String name, Person person) {
        Person there = new Person(address(name), person.id(), person.password());
        Tokens.remember(there, Tokens.of(person));
        return there;
    }

    private Person person(URI at, String account, String password, String organisation, List<String> roles) {
        Person person = new Person(at, account, password);
        Tokens.remember(person, token(account, organisation, roles));
        return person;
    }

    /** Lets everybody in whom the demo knows, under the password that the told lives have. */
    void letInTheDemo(String password) throws IOException {
        try (var accounts = Region.class.getResourceAsStream("/demo/accounts.ndjson")) {
            for (String line : new String(accounts.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode account = JSON.readTree(line);
                person(
                        gateway,
                        account.path("id").asString(),
                        password,
                        account.path("organisation").asString(),
                        account.path("roles")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            }
        }
    }

    private String token(String account, String organisation, List<String> roles) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("scope", "openid read write");
        claims.put("preferred_username", account);
        claims.put("roles", roles);
        claims.put("organisation", organisation);
        return issuer.issueToken(
                        ISSUER,
                        "a-client",
                        new DefaultOAuth2TokenCallback(
                                ISSUER, "sub-of-" + account, "JWT", List.of("gezinslijn"), claims, 36_000))
                .serialize();
    }

    /** The routes of the compose files, to the processes of here. */
    private void startGateway() throws IOException {
        Path nginx = Files.createDirectories(folder.resolve("gateway"));
        Files.writeString(nginx.resolve("upstreams.conf"), upstream("command") + upstream("query"));
        Files.writeString(nginx.resolve("routes.conf"), Files.readString(GATEWAY.resolve("routes.conf")));
        Files.writeString(nginx.resolve("server.conf"), Files.readString(GATEWAY.resolve("server.conf")));
        Files.writeString(nginx.resolve("nginx.conf"), """
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
                include %1$s/upstreams.conf;
                include %1$s/routes.conf;
                access_log %1$s/access.log without_callers;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%2$d;
                    include %1$s/server.conf;
                }
            }
            """.formatted(nginx, gateway.getPort()));
        processes.put(
                "gateway",
                new ProcessBuilder("nginx", "-c", nginx.resolve("nginx.conf").toString(), "-p", nginx.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log("gateway").toFile())
                        .start());
    }

    private String upstream(String side) {
        String servers = ports.entrySet().stream()
                .filter(process -> process.getKey().startsWith(side))
                .map(process -> "server 127.0.0.1:%d max_fails=1 fail_timeout=2s;".formatted(process.getValue()))
                .collect(Collectors.joining("\n"));
        return "upstream %s {%n%s%nkeepalive 32;%n}%n".formatted(side, servers);
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        processes.values().forEach(process -> {
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        issuer.shutdown();
        try (MongoClient client = MongoClients.create(mongodb)) {
            client.getDatabase(database).drop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
