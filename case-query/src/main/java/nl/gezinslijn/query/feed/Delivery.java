package nl.gezinslijn.query.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import nl.gezinslijn.query.feed.Subscriptions.Held;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts one event to one address. It follows no redirect, waits no longer than it may, and reads nothing of what is
 * answered but the status and how long to wait.
 */
final class Delivery implements AutoCloseable {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http;
    private final Targets targets;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration patience;

    Delivery(Targets targets, JsonMapper json, Clock clock, Duration patience) {
        this.targets = targets;
        this.json = json;
        this.clock = clock;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** How it went. */
    sealed interface Outcome {

        /** The receiver has it. */
        record Accepted() implements Outcome {}

        /**
         * The receiver may not have it.
         *
         * @param trouble why, without anything that the receiver said
         * @param delay what the receiver asks for; null when it does not
         * @param gone it need not be tried again
         */
        record Failed(String trouble, @Nullable Duration delay, boolean gone) implements Outcome {
            Failed(String trouble) {
                this(trouble, null, false);
            }
        }
    }

    Outcome post(Held to, FeedEvent event) throws InterruptedException {
        try {
            if (!targets.isAllowed(to.subscription().address())) {
                return new Outcome.Failed("the address is in a private network");
            }
            HttpResponse<InputStream> answer = http.send(request(to, event), BodyHandlers.ofInputStream());
            answer.body().close();
            return outcome(answer);
        } catch (HttpTimeoutException e) {
            return new Outcome.Failed("no answer in time");
        } catch (UnknownHostException e) {
            return new Outcome.Failed("the host is not known");
        } catch (ConnectException e) {
            return new Outcome.Failed("no connection");
        } catch (SSLException e) {
            return new Outcome.Failed("no trusted connection (TLS)");
        } catch (IOException e) {
            return new Outcome.Failed("the connection broke off");
        }
    }

    private HttpRequest request(Held to, FeedEvent event) {
        byte[] body = json.writeValueAsBytes(event);
        Instant now = clock.instant();
        HttpRequest.Builder request = HttpRequest.newBuilder(to.subscription().address())
                .timeout(patience)
                .header("Content-Type", FeedEvent.MEDIA_TYPE)
                .header("User-Agent", "Gezinslijn")
                .header("webhook-id", event.id())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(event.id(), now, body, to.secret()))
                .POST(BodyPublishers.ofByteArray(body));
        if (to.token() != null) {
            request.header("Authorization", "Bearer " + to.token());
        }
        return request.build();
    }

    private static Outcome outcome(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return new Outcome.Accepted();
        }
        boolean asksToWait = status == TOO_MANY || status == UNAVAILABLE;
        return new Outcome.Failed(
                status / 100 == 3 ? "a redirect, which is not followed (" + status + ")" : "answered " + status,
                asksToWait ? delay(answer) : null,
                status == GONE);
    }

    /** In seconds; a date is passed by, as clocks differ. */
    private static @Nullable Duration delay(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
