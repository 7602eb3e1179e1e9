package nl.gezinslijn.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who receives events, on a free port of this machine; it accepts, unless it is told to answer otherwise. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Queue<Answering> answers = new ConcurrentLinkedQueue<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();

    /** What came in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Got(String method, Map<String, List<String>> headers, byte[] body) {

        public @Nullable String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }

        public JsonNode event() {
            return JSON.readTree(body);
        }

        public String sequence() {
            return event().path("sequence").asString();
        }

        /** Fails unless it was signed with this secret, just now. */
        public void isSignedWith(String secret) {
            long at = Long.parseLong(String.valueOf(header("webhook-timestamp")));
            assertThat(header("webhook-id")).isEqualTo(event().path("id").asString());
            assertThat(header("webhook-signature"))
                    .isEqualTo(Signature.of(event().path("id").asString(), Instant.ofEpochSecond(at), body, secret));
        }
    }

    /** An answer of one's own. */
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            got.add(new Got(
                    exchange.getRequestMethod(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes()));
            Answering next = answers.poll();
            (next == null ? status(204) : next).answer(exchange);
            exchange.close();
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** The next requests are answered so, one by one. */
    public Receiver answering(Answering... next) {
        answers.addAll(List.of(next));
        return this;
    }

    public static Answering status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Answering status(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public List<Got> got() {
        return List.copyOf(got);
    }

    public List<String> sequences() {
        return got.stream().map(Got::sequence).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
