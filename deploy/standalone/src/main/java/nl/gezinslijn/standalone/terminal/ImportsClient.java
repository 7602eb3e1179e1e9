package nl.gezinslijn.standalone.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/** The imports of a running service, over its API. */
final class ImportsClient {

    private static final String ROOT = "/v1/imports";

    private final ServiceClient service;

    ImportsClient(ServiceClient service) {
        this.service = service;
    }

    /** Whether this login may import, before a large file is sent for nothing. */
    void check() throws InterruptedException {
        service.get(ROOT + "?limit=1");
    }

    /** @param sent told how many bytes have left */
    JsonNode upload(Path file, LongConsumer sent) throws IOException, InterruptedException {
        long length = Files.size(file);
        if (length == 0) {
            throw new Refused("The file is empty");
        }
        BodyPublisher body =
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> counted(file, sent)), length);
        return service.post(
                ROOT,
                body,
                "Content-Type",
                "application/x-ndjson",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    JsonNode progress(UUID id) throws InterruptedException {
        return service.get(ROOT + "/" + id);
    }

    JsonNode refusals(UUID id, long afterLine) throws InterruptedException {
        return service.get(ROOT + "/" + id + "/refusals?limit=1000&afterLine=" + afterLine);
    }

    void resume(UUID id) throws InterruptedException {
        service.post(ROOT + "/" + id + "/resumptions", "{}");
    }

    JsonNode cancel(UUID id) throws InterruptedException {
        return service.delete(ROOT + "/" + id);
    }

    private static InputStream counted(Path file, LongConsumer sent) {
        try {
            return new FilterInputStream(Files.newInputStream(file)) {
                private long count;

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int n = super.read(bytes, from, length);
                    count += Math.max(0, n);
                    sent.accept(count);
                    return n;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
