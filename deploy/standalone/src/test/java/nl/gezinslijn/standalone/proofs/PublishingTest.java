package nl.gezinslijn.standalone.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.GrownTree;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.LeafBytes;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.proof.Proofs;
import nl.gezinslijn.proof.Tile;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.runtime.proofs.FolderPublisher;
import nl.gezinslijn.runtime.proofs.WebhookPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {

    private static final GrownTree TREE = GrownTree.of(70_000);
    private static final Instant THEN = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private final NoteSigner signer;

    PublishingTest() throws Exception {
        signer = new NoteSigner(
                "test.example/log", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    @Test
    void whoever_has_the_folder_has_the_whole_tree() throws IOException {
        FolderPublisher publisher = new FolderPublisher(folder.resolve("published"));
        for (int size : new int[] {0, 3, 255, 256, 300, 66_000, 70_000}) {
            publisher.publish(head(size), TREE);

            assertThat(read("checkpoint")).isEqualTo(head(size).note().toString());
            assertThat(read("checkpoints/" + size)).isEqualTo(head(size).note().toString());
            assertThat(Frontier.of(this::hashes, size).root()).isEqualTo(Proofs.root(TREE, size));
            for (Tile tile : Tile.of(size)) {
                assertThat(Files.readAllBytes(folder.resolve("published").resolve(tile.path())))
                        .hasSize(tile.width() * Hash.BYTES);
            }
        }
    }

    @Test
    void a_folder_that_was_emptied_is_filled_again_and_publishing_twice_does_no_harm() throws IOException {
        new FolderPublisher(folder.resolve("published")).publish(head(300), TREE);
        Files.move(folder.resolve("published"), folder.resolve("taken away"));
        FolderPublisher publisher = new FolderPublisher(folder.resolve("published"));
        publisher.publish(head(70_000), TREE);
        publisher.publish(head(300), TREE);

        assertThat(Frontier.of(this::hashes, 70_000).root()).isEqualTo(TREE.root());
        assertThat(read("checkpoint"))
                .as("the latest stays")
                .isEqualTo(head(70_000).note().toString());
        assertThat(read("checkpoints/300")).isEqualTo(head(300).note().toString());
    }

    @Test
    void a_webhook_gets_every_head_in_order_and_again_until_it_takes_it() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/heads", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            boolean refuse = asked.incrementAndGet() <= 2;
            if (!refuse) {
                received.add(body);
            }
            exchange.sendResponseHeaders(refuse ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/heads?secret=s3cret");
        AtomicInteger size = new AtomicInteger(1);
        try (WebhookPublisher webhook = new WebhookPublisher(address);
                SqliteProofLedger ledger = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
                Notary notary = new Notary(
                        counting(size),
                        ledger,
                        signer,
                        List.of(webhook),
                        Clock.systemUTC(),
                        new Notary.Settings(
                                Duration.ofDays(1),
                                Duration.ofDays(1),
                                100,
                                Duration.ofMillis(1),
                                Duration.ofMillis(5)))) {
            assertThat(webhook.name()).doesNotContain("s3cret");
            notary.start();
            for (int i = 1; i <= 3; i++) {
                size.set(i);
                notary.sign();
            }
            await().until(() -> received.size() == 3);
            assertThat(received)
                    .extracting(note -> Checkpoint.open(Note.parse(note), signer.key())
                            .orElseThrow()
                            .size())
                    .containsExactly(1L, 2L, 3L);
            assertThat(asked.get()).isEqualTo(5);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void heads_are_posted_to_the_web_only() {
        assertThatThrownBy(() -> new WebhookPublisher(URI.create("file:///etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LeafSource counting(AtomicInteger size) {
        return (position, atMost) -> LongStream.range(Math.max(0, position), size.get())
                .limit(atMost)
                .mapToObj(i -> new LeafSource.Found(
                        i, "entry-" + i, LeafBytes.of("test/1").number(i).toBytes()))
                .toList();
    }

    private Head head(int size) {
        return new Head(signer.sign(new Checkpoint("test.example/log", size, Proofs.root(TREE, size)).text()), THEN);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("published").resolve(file));
    }

    /** As a mirror reads them: whole tiles, else the largest part. */
    private List<Hash> hashes(int level, long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(at -> {
                    try {
                        Path tile = folder.resolve("published").resolve(new Tile(level, at / 256, 256).path());
                        if (!Files.exists(tile)) {
                            try (var parts = Files.list(tile.resolveSibling(tile.getFileName() + ".p"))) {
                                tile = parts.max((a, b) -> Long.compare(
                                                a.toFile().length(), b.toFile().length()))
                                        .orElseThrow();
                            }
                        }
                        return Hash.of(Files.readAllBytes(tile), (int) (at % 256) * Hash.BYTES, Hash.BYTES);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
