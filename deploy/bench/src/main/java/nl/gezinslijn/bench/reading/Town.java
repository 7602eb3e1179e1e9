package nl.gezinslijn.bench.reading;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.gezinslijn.query.Sent;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** The views of so many cases in a database of their own, which is dropped at the end; and what is asked of them. */
final class Town implements AutoCloseable {

    private final Sent sent = new Sent();
    private final ViewStore store;
    private final Stores stores;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /**
     * A question, what it sends to the store, and what the answer was at first.
     *
     * @param reads how many documents it has the store send
     */
    private record Question(Supplier<?> ask, List<BsonDocument> sends, Object answer, long reads) {}

    /** @param address of a MongoDB; null for the embedded server, which is no measure of anything */
    Town(@Nullable String address, Neighbourhoods neighbourhoods, int cases) throws Exception {
        store = address == null
                ? TestViewStore.inMemory(sent)
                : new MongoViewStore(address, "bench-" + UUID.randomUUID(), sent);
        stores = new Stores(store);
        try {
            neighbourhoods.fill(store.database(), cases);
            Questions.of(stores).forEach((name, ask) -> questions.put(name, asked(ask)));
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    private Question asked(Supplier<?> ask) {
        sent.forget();
        Object answer = ask.get();
        List<BsonDocument> sends = sent.questions();
        return new Question(
                ask, sends, answer, sends.stream().mapToLong(this::read).sum());
    }

    /** What the answer was. */
    Object answer(String name) {
        return question(name).answer();
    }

    /** How many documents the store sends for it. */
    long reads(String name) {
        return question(name).reads();
    }

    /** The question as API and pages ask it: read, decode, reckon. */
    void ask(String name) {
        Question question = question(name);
        if (!question.ask().get().equals(question.answer())) {
            throw new IllegalStateException(name + " was answered in another way than before");
        }
        sent.forget();
    }

    /** Has the driver send what the question sends, and read each document that comes, without a look at it. */
    void read(String name) {
        Question question = question(name);
        long read = question.sends().stream().mapToLong(this::read).sum();
        if (read != question.reads()) {
            throw new IllegalStateException(name + " read " + read + " documents, and not " + question.reads());
        }
    }

    private long read(BsonDocument question) {
        long read = 0;
        try (var cursor = database()
                .getCollection(question.getString("find").getValue(), RawBsonDocument.class)
                .find(question.getDocument("filter", new BsonDocument()))
                .sort(question.getDocument("sort", new BsonDocument()))
                .projection(question.getDocument("projection", new BsonDocument()))
                .skip(question.getNumber("skip", new BsonInt32(0)).intValue())
                .limit(question.getNumber("limit", new BsonInt32(0)).intValue())
                .batchSize(question.getNumber("batchSize", new BsonInt32(0)).intValue())
                .cursor()) {
            while (cursor.hasNext()) {
                cursor.next();
                read++;
            }
        }
        return read;
    }

    private MongoDatabase database() {
        return store.database();
    }

    private Question question(String name) {
        return Objects.requireNonNull(questions.get(name), name);
    }

    @Override
    public void close() {
        database().drop();
        stores.close();
    }
}
