package nl.gezinslijn.services.axon;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * An Axon Server to test on: the one that {@code GEZINSLIJN_AXON_SERVER} names (host and port of gRPC) and
 * {@code GEZINSLIJN_AXON_SERVER_HTTP} (its address for HTTP), or one in a container where Docker is present. It has to
 * be in development mode, because it is emptied before each test; any other refuses that.
 */
public final class AxonServerUnderTest {

    static final String GRPC = "GEZINSLIJN_AXON_SERVER";
    static final String HTTP = "GEZINSLIJN_AXON_SERVER_HTTP";
    private static final String IMAGE = "axoniq/axonserver:4.6.11-jdk-17";
    private static final int GRPC_PORT = 8124;
    private static final int HTTP_PORT = 8024;

    private static @Nullable AxonServerUnderTest running;

    private final String servers;
    private final URI http;

    private AxonServerUnderTest(String servers, URI http) {
        this.servers = servers;
        this.http = http;
    }

    /** Skips the test, and says so, when there is none to be had. */
    public static synchronized AxonServerUnderTest get() {
        if (running == null) {
            running = find();
        }
        return running;
    }

    private static AxonServerUnderTest find() {
        String named = System.getenv(GRPC);
        if (named != null) {
            String http = System.getenv(HTTP);
            if (http == null) {
                throw new IllegalStateException(HTTP + " has to name the same Axon Server as " + GRPC);
            }
            return new AxonServerUnderTest(named, URI.create(http));
        }
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker) {
            System.err.println("!! NOT TESTED on Axon Server: " + GRPC + " and " + HTTP
                    + " name none, and there is no Docker to start one");
        }
        Assumptions.assumeTrue(docker, "no Axon Server to test on");
        return inContainer();
    }

    @SuppressWarnings("resource") // lives as long as the tests; Testcontainers takes it away
    private static AxonServerUnderTest inContainer() {
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withEnv("AXONIQ_AXONSERVER_DEVMODE_ENABLED", "true")
                .withEnv("AXONIQ_AXONSERVER_HOSTNAME", "localhost")
                .withExposedPorts(GRPC_PORT, HTTP_PORT)
                .waitingFor(Wait.forHttp("/actuator/health").forPort(HTTP_PORT));
        container.start();
        return new AxonServerUnderTest(
                container.getHost() + ":" + container.getMappedPort(GRPC_PORT),
                URI.create("http://" + container.getHost() + ":" + container.getMappedPort(HTTP_PORT)));
    }

    /** Host and port of gRPC. */
    public String servers() {
        return servers;
    }

    /** Takes all events away. */
    public void empty() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(http.resolve("/v1/devmode/purge-events"))
                            .timeout(Duration.ofSeconds(60))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("this Axon Server cannot be emptied; is it in development mode? "
                        + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("no Axon Server at " + http, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
