package nl.gezinslijn.services.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.SealedSpoolSuite;
import nl.gezinslijn.command.imports.Spool;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoSpoolTest extends SealedSpoolSuite {

    private static final List<String> COLLECTIONS = List.of("uploads", "uploads-chunks");
    private static final Map<String, String> BYTES = Map.of("uploads", "key", "uploads-chunks", "bytes");
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final House house = house();
    private final ViewStore store = house.instance();

    House house() {
        return House.inMemory();
    }

    @AfterEach
    void forget() {
        house.close();
    }

    @Override
    protected Spool open(KeyVault vault) {
        return new MongoSpool(house.instance(), vault, 1_000_000, Clock.systemUTC(), Duration.ZERO);
    }

    /** The bytes of each document, under all else that it holds. */
    @Override
    protected Map<String, byte[]> kept() {
        Map<String, byte[]> kept = new TreeMap<>();
        for (String collection : COLLECTIONS) {
            for (Document each : store.database().getCollection(collection).find()) {
                byte[] bytes = ((Binary) each.remove(BYTES.get(collection))).getData();
                kept.put(collection + " " + each.toJson(EXACT), bytes);
            }
        }
        return kept;
    }

    @Override
    protected void put(Map<String, byte[]> kept) {
        kept.forEach((name, bytes) -> {
            String collection = name.substring(0, name.indexOf(' '));
            Document document =
                    Document.parse(name.substring(name.indexOf(' '))).append(BYTES.get(collection), new Binary(bytes));
            store.write(database -> database.getCollection(collection)
                    .replaceOne(Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)));
        });
    }

    @Test
    void one_of_several_chunks_is_read_from_any_byte_on_by_another_instance() throws IOException {
        String long_ = FAMILY.repeat(5);
        Content content = take(long_);
        assertThat(store.database().getCollection("uploads-chunks").countDocuments())
                .isEqualTo(long_.length() / MongoSpool.CHUNK + 1);
        Spool other = open(vault);
        for (int offset : List.of(0, MongoSpool.CHUNK - 1, MongoSpool.CHUNK, MongoSpool.CHUNK + 1, 600_000)) {
            assertThat(new String(other.open(content.spool(), offset).readAllBytes(), UTF_8))
                    .as("from %d", offset)
                    .isEqualTo(long_.substring(offset));
        }
    }

    @Test
    void one_of_which_a_chunk_is_missing_is_not_read() throws IOException {
        Content content = take(FAMILY.repeat(5));
        store.write(database -> database.getCollection("uploads-chunks").deleteOne(Filters.eq("number", 1L)));
        assertThatThrownBy(() -> read(content, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void what_another_instance_may_still_be_taking_in_is_not_cleared_away() throws IOException {
        Spool careful = new MongoSpool(house.instance(), vault, 1_000_000, Clock.systemUTC());
        Content taken = careful.take(new ByteArrayInputStream(FAMILY.getBytes(UTF_8)));
        careful.retain(Set.of());
        assertThat(read(taken, 0)).isEqualTo(FAMILY);
    }

    @Test
    void what_a_crash_left_in_part_is_not_read_and_is_cleared_away() throws IOException {
        Content taken = take(FAMILY);
        store.write(database -> database.getCollection("uploads")
                .updateOne(Filters.eq("_id", taken.spool()), new Document("$unset", new Document("size", ""))));
        assertThatThrownBy(() -> read(taken, 0)).isInstanceOf(IOException.class);
        open(vault).retain(Set.of());
        assertThat(kept()).isEmpty();
    }
}
