package nl.gezinslijn.standalone.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import nl.gezinslijn.standalone.http.Person;
import nl.gezinslijn.standalone.terminal.Terminal.Ran;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What seldom happens to a rebuild, told by a service that plays it. */
class RebuildCommandTest {

    private static final String SCANNING = rebuild("scanning", "");
    private static final String READY = rebuild(
            "ready",
            ",\"verdict\":{\"oldDigest\":\"aa\",\"newDigest\":\"aa\",\"compared\":2,\"changed\":0,"
                    + "\"differing\":0,\"differences\":[]}");
    private static final String DIFFERING = rebuild(
            "ready",
            ",\"verdict\":{\"oldDigest\":\"aa\",\"newDigest\":\"bb\",\"compared\":2,\"changed\":0,"
                    + "\"differing\":1,\"differences\":[{\"caseId\":\"3f0e6a52\",\"oldSeq\":4,\"newSeq\":5,"
                    + "\"kind\":\"OLD_IS_BEHIND\"}]}");
    private static final String FAILED = rebuild("failed", ",\"failure\":\"IllegalStateException at Fold:7\"");

    /** What each stream of events tells before it ends. */
    private final Deque<List<String>> streams = new ArrayDeque<>();

    private final List<String> switched = Collections.synchronizedList(new ArrayList<>());
    private HttpServer service;
    private Person analyst;

    @BeforeEach
    void a_service_answers() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
        analyst =
                new Person(URI.create("http://127.0.0.1:" + service.getAddress().getPort()), "analyst.tess", "demo");
    }

    @AfterEach
    void it_stops() {
        service.stop(0);
    }

    @Test
    void differences_are_listed_and_not_switched_to() {
        streams.add(List.of(SCANNING, DIFFERING));
        Ran ran = Terminal.runWithToken(analyst, "rebuild", "cases", "--switch");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains("1 are not as they should be", "digest new  bb")
                .containsPattern("3f0e6a52 +4 +5 +OLD_IS_BEHIND");
        assertThat(ran.err()).contains("--resume --switch --accept-because");
        assertThat(switched).isEmpty();
    }

    @Test
    void differences_are_switched_to_when_it_is_said_why_they_are_right() {
        streams.add(List.of(DIFFERING));
        Ran ran = Terminal.runWithToken(analyst, "rebuild", "cases", "--switch", "--accept-because=known fault");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(switched).containsExactly("{\"acceptedBecause\":\"known fault\"}");
    }

    @Test
    void a_stream_that_breaks_off_is_listened_to_again() {
        streams.add(List.of(SCANNING));
        streams.add(List.of(SCANNING, READY));
        Ran ran = Terminal.runWithToken(analyst, "rebuild", "cases", "--switch");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("(equal)");
        assertThat(switched).containsExactly("{}");
    }

    @Test
    void a_rebuild_that_fails_says_where() {
        streams.add(List.of(SCANNING, FAILED));
        Ran ran = Terminal.runWithToken(analyst, "rebuild", "cases");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("Rebuild cases_v3_g1 is failed", "IllegalStateException at Fold:7");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String answer = SCANNING;
        if (path.endsWith("/events")) {
            StringBuilder events = new StringBuilder();
            streams.remove().forEach(told -> events.append("event:progress\ndata:" + told + "\n\n"));
            answer = events.toString();
        } else if (path.endsWith("/switch")) {
            switched.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }
        byte[] body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String rebuild(String phase, String more) {
        return "{\"id\":\"cases_v3_g1\",\"phase\":\"" + phase + "\",\"automatic\":false,\"work\":{\"events\":100,"
                + "\"scanned\":50,\"pass\":1,\"passes\":1,\"eventsPerSecond\":10,\"remainingSeconds\":75}" + more
                + "}";
    }
}
