package nl.gezinslijn.runtime.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.gezinslijn.proof.TreeHashes;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.Publisher;

/** Posts each head to an address of somebody else; it is there when the answer is of the 200s. */
public final class WebhookPublisher implements Publisher, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @throws IllegalArgumentException when it is not an address of the web */
    public WebhookPublisher(URI address) {
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw new IllegalArgumentException("tree heads are posted to an address of the web");
        }
        this.address = address;
    }

    @Override
    public String name() {
        return "webhook " + address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }

    @Override
    public void publish(Head head, TreeHashes hashes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(head.note().toString()))
                .build();
        HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the webhook answered " + answer.statusCode());
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
