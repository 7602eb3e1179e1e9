package nl.gezinslijn.standalone.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.gezinslijn.query.projection.rebuild.Projections;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.springframework.context.ConfigurableApplicationContext;

/** The service with its demo, as {@code deploy/run} starts it; started once for all tests that ask. */
final class DemoService {

    private static ConfigurableApplicationContext running;
    private static Path data;

    private DemoService() {}

    /** Answers when every demo command has been carried out: the runner that plays them in has returned by then. */
    static synchronized ConfigurableApplicationContext running() {
        if (running == null) {
            try {
                data = Files.createTempDirectory("gezinslijn-demo");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> running.close()));
        }
        return running;
    }

    static synchronized void restart() {
        running().close();
        start();
    }

    /** Waits until the views have everything that was entered. */
    static void caughtUp() {
        await("the views to catch up")
                .atMost(Duration.ofMinutes(2))
                .until(() -> running().getBean(Projections.class).all().stream()
                        .allMatch(keeper -> keeper.current().status().lag() == 0));
    }

    private static void start() {
        running = Service.start("--spring.profiles.active=demo", "--gezinslijn.data=" + data);
    }

    static URI address() {
        return Service.address(running());
    }

    static Person coordinator() {
        return new Person(address(), "coordinator.lies", DemoPlayer.PASSWORD);
    }
}
