package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** How answers are read. */
final class Bodies {

    private Bodies() {}

    /** As text; of a stream of events, which does not end, nothing but that it has begun. */
    static BodyHandler<String> text() {
        return answer -> answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                ? new Begun()
                : BodySubscribers.ofString(UTF_8);
    }

    /** Leaves at what comes second: the client takes it for a failure when it is left before it has answered. */
    private static final class Begun implements BodySubscriber<String> {

        private final CompletableFuture<String> body = new CompletableFuture<>();
        private Flow.Subscription events;

        @Override
        public CompletionStage<String> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            events = subscription;
            events.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> event) {
            if (!body.complete("")) {
                events.cancel();
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete("");
        }
    }
}
