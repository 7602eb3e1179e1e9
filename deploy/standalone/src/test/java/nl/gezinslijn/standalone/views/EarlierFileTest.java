package nl.gezinslijn.standalone.views;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of views that an earlier program wrote. */
class EarlierFileTest {

    private static final List<Document> DOCUMENTS = List.of(
            new Document("_id", "case-1")
                    .append("seq", 7L)
                    .append("state", "{}")
                    .append("minutes", 30),
            new Document("_id", new Document("case", "case-2").append("seq", 3)).append("cause", null),
            new Document("_id", new ObjectId("65f000000000000000000001"))
                    .append("list", List.of(1, "two", new Document("three", 3.5)))
                    .append("at", Date.from(Instant.parse("2026-11-27T12:00:00.125Z"))));

    @TempDir
    Path folder;

    @Test
    void is_opened_with_all_that_it_had() {
        written();

        for (int opened = 1; opened <= 2; opened++) {
            try (var store = new EmbeddedViewStore(folder)) {
                assertThat(store.database().getCollection("views").find().into(new ArrayList<>()))
                        .containsExactlyInAnyOrderElementsOf(DOCUMENTS);
                MongoCollection<Document> named = store.database().getCollection("named");
                assertThat(named.find(eq("name", "one")).first()).containsEntry("_id", 1);
                assertThatThrownBy(() -> store.write(it ->
                                it.getCollection("named").insertOne(new Document("_id", 9).append("name", "one"))))
                        .isInstanceOf(MongoWriteException.class)
                        .hasMessageContaining("E11000");
                assertThat(store.database().listCollectionNames()).contains("views", "named");
            }
        }
    }

    @Test
    void leaves_nothing_of_itself() {
        written();

        new EmbeddedViewStore(folder).close();

        try (MVStore file = MVStore.open(folder.resolve("views.mv").toString())) {
            assertThat(file.getMapNames()).noneMatch(name -> name.startsWith("databases.") || name.contains("_index_"));
        }
    }

    private void written() {
        MVStore file = MVStore.open(folder.resolve("views.mv").toString());
        MongoServer server = new MongoServer(new H2Backend(file));
        server.bind("127.0.0.1", 0);
        try (var client = MongoClients.create(server.getConnectionString())) {
            var database = client.getDatabase("views");
            database.getCollection("views").insertMany(DOCUMENTS);
            database.getCollection("named").createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            database.getCollection("named").insertOne(new Document("_id", 1).append("name", "one"));
        }
        server.shutdownNow();
    }
}
