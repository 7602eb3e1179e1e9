package nl.gezinslijn.query.api;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a {@code HEAD} on a stream of events gets. The client does not see where an answer without a body ends, and asks
 * the next thing on the same connection: it would wait there for as long as the stream goes on.
 */
final class HeadOfStream {

    private HeadOfStream() {}

    static boolean isAsked(HttpMethod method) {
        return method.equals(HttpMethod.HEAD);
    }

    /** A stream that has ended. */
    static SseEmitter alone() {
        var ended = new SseEmitter();
        ended.complete();
        return ended;
    }
}
