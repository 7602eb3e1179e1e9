package nl.gezinslijn.standalone.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.StandaloneApplication;
import nl.gezinslijn.standalone.accounts.Accounts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service in this JVM, on a free port and an empty data folder; started once for all tests that ask. */
public final class Service {

    static final String PASSWORD = "a-password-for-tests";

    /** All of a test's people come from one address, at once. */
    static final String[] UNHURRIED = {
        "gezinslijn.limits.logins-per-minute=1000000",
        "gezinslijn.limits.requests-per-second=1000000",
        "gezinslijn.limits.requests-at-once=1000000"
    };

    private static ConfigurableApplicationContext running;

    private Service() {}

    public static synchronized ConfigurableApplicationContext running() {
        if (running == null) {
            try {
                Path data = Files.createTempDirectory("gezinslijn-test");
                running = start("--gezinslijn.data=" + data);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** Another service on a free port, with these settings. */
    static ConfigurableApplicationContext start(String... settings) {
        return start(context -> {}, settings);
    }

    /** One in which some parts are a test's. */
    static ConfigurableApplicationContext start(Consumer<GenericApplicationContext> parts, String... settings) {
        ConfigurableApplicationContext service = new SpringApplicationBuilder(StandaloneApplication.class)
                .properties(UNHURRIED)
                .properties("spring.main.allow-bean-definition-overriding=true")
                .initializers((GenericApplicationContext context) -> parts.accept(context))
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new));
        Tokens.forget(address(service));
        return service;
    }

    public static URI address() {
        return address(running());
    }

    static URI address(ConfigurableApplicationContext service) {
        return URI.create(
                "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** Somebody new with an account in this role. */
    public static Person somebody(Role role) {
        return somebody(role, "Testhuis");
    }

    static Person somebody(Role role, String organisation) {
        String id = role.code() + "." + UUID.randomUUID().toString().substring(0, 8);
        accounts().addIfAbsent(new Accounts.Account(id, List.of(role), organisation), PASSWORD);
        return new Person(address(), id, PASSWORD);
    }

    static Accounts accounts() {
        return running().getBean(Accounts.class);
    }
}
