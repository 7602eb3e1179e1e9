package nl.gezinslijn.standalone.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedViewStoreTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_closing_and_opening_again() {
        try (var store = new EmbeddedViewStore(folder)) {
            put(store, "kept", 1);
            store.commit();
        }
        try (var store = new EmbeddedViewStore(folder)) {
            assertThat(get(store, "kept")).isEqualTo(1);
        }
    }

    /** Documents of a rebuild go past the protocol, and their texts past the driver's way of writing them. */
    @Test
    void what_a_rebuild_adds_is_read_as_it_was_in_any_script() {
        Document added = new Document("_id", "één")
                .append("seq", 3L)
                .append("state", "{\"naam\":\"Zoë\",\"over\":\"家族 👪 \u0000\"}")
                .append("spells", List.of(new Document("assignedOn", "2024-01-02"), "", 7))
                .append("ë", true);
        try (var store = new EmbeddedViewStore(folder)) {
            store.add("cases", List.of(added));
            store.commit();
        }
        try (var store = new EmbeddedViewStore(folder)) {
            assertThat(store.database().getCollection("cases").find()).containsExactly(added);
        }
    }

    /** A view may be larger than the heap: a rebuild reads all of it to compare. */
    @Test
    void all_documents_are_read_as_they_are_asked_for_each_once() {
        try (var store = new EmbeddedViewStore(folder)) {
            for (int i = 100; i < 130; i++) {
                put(store, "case " + i, i);
            }
            List<String> read = new ArrayList<>();
            try (var all = store.database()
                    .getCollection("kept")
                    .find()
                    .projection(Projections.exclude("nothing"))
                    .batchSize(10)
                    .iterator()) {
                read.add(all.next().getString("_id"));
                store.write(it -> it.getCollection("kept").deleteOne(Filters.eq("case 125")));
                put(store, "case 000", 0);
                put(store, "case 115", 1);
                put(store, "case 999", 999);
                all.forEachRemaining(it -> read.add(it.getString("_id")));
            }

            List<String> expected = IntStream.range(100, 130)
                    .filter(i -> i != 125)
                    .mapToObj(i -> "case " + i)
                    .collect(Collectors.toCollection(ArrayList::new));
            expected.add("case 999");
            assertThat(read).isEqualTo(expected);
        }
    }

    @Test
    void a_second_process_is_told_that_the_file_is_in_use() throws Exception {
        try (var store = new EmbeddedViewStore(folder)) {
            put(store, "kept", 1);
            Process second = java(Opening.class, folder);
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said).contains("views.mv is in use by another process");
            assertThat(second.waitFor()).isNotZero();
            assertThat(get(store, "kept")).isEqualTo(1);
        }
    }

    @Test
    void a_file_that_is_no_store_is_named() throws IOException {
        Files.writeString(folder.resolve("views.mv"), "not a store".repeat(2_000));

        assertThatThrownBy(() -> new EmbeddedViewStore(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("views.mv cannot be read");
    }

    @Test
    void a_collection_is_not_renamed_and_stays_as_it_was() {
        try (var store = new EmbeddedViewStore(folder)) {
            put(store, "kept", 1);
            String name = store.database().listCollectionNames().first();
            var other = new MongoNamespace(store.database().getName(), "other");

            assertThatThrownBy(() -> store.database().getCollection(name).renameCollection(other))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not renamed");
            store.commit();
        }
        try (var store = new EmbeddedViewStore(folder)) {
            assertThat(get(store, "kept")).isEqualTo(1);
        }
    }

    @Test
    void a_commit_inside_a_write_is_refused_instead_of_waiting_for_ever() {
        try (var store = new EmbeddedViewStore(folder)) {
            assertThatThrownBy(() -> store.write(database -> {
                        store.commit();
                        return true;
                    }))
                    .hasMessageContaining("inside a write");
            put(store, "still", 1);
            store.commit();
        }
    }

    @Test
    void nothing_is_written_once_it_is_closed() {
        var store = new EmbeddedViewStore(folder);
        store.close();
        store.close();

        assertThatThrownBy(() -> put(store, "late", 1)).hasMessageContaining("closed");
        assertThatThrownBy(store::commit).hasMessageContaining("closed");
    }

    @Test
    void a_commit_waits_for_writes_that_have_begun() {
        try (var store = new EmbeddedViewStore(folder)) {
            var begun = new CompletableFuture<Void>();
            var finish = new CompletableFuture<Void>();
            var writing = CompletableFuture.runAsync(() -> store.write(database -> {
                begun.complete(null);
                return finish.join();
            }));
            begun.join();
            var committing = CompletableFuture.runAsync(store::commit);

            await().during(Duration.ofMillis(200)).until(() -> !committing.isDone());
            finish.complete(null);
            CompletableFuture.allOf(writing, committing).join();
        }
    }

    @Test
    void the_file_stays_small_however_often_documents_are_replaced() throws IOException {
        try (var store = new EmbeddedViewStore(folder, Duration.ofMillis(20))) {
            replaceOften(store);
            assertThat(Files.size(folder.resolve("views.mv"))).isLessThan(1_700_000);
        }
    }

    @Test
    void closing_gives_back_the_space_of_what_was_replaced() throws IOException {
        try (var store = new EmbeddedViewStore(folder, Duration.ofMinutes(1))) {
            replaceOften(store);
            assertThat(Files.size(folder.resolve("views.mv"))).isGreaterThan(3_000_000);
        }
        assertThat(Files.size(folder.resolve("views.mv"))).isLessThan(1_700_000);
    }

    private static void replaceOften(ViewStore store) {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            put(store, "case-" + i, kilobyte(random));
        }
        store.commit();
        for (int i = 0; i < 600; i++) {
            put(store, "case-" + random.nextInt(200), kilobyte(random));
            if (i % 2 == 0) {
                store.commit();
            }
        }
    }

    private static byte[] kilobyte(Random random) {
        byte[] bytes = new byte[1_024];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Opens the store of a folder and closes it. */
    static final class Opening {
        public static void main(String[] args) {
            new EmbeddedViewStore(Path.of(args[0])).close();
        }
    }

    private static void put(ViewStore store, String key, Object value) {
        store.write(database -> database.getCollection("kept")
                .replaceOne(
                        Filters.eq(key),
                        new Document("_id", key).append("value", value),
                        new ReplaceOptions().upsert(true)));
    }

    private static Object get(ViewStore store, String key) {
        return store.database()
                .getCollection("kept")
                .find(Filters.eq(key))
                .first()
                .get("value");
    }

    static Process java(Class<?> main, Object... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
