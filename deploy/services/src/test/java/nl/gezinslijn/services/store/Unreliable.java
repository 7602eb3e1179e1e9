package nl.gezinslijn.services.store;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.gezinslijn.query.projection.ViewStore;
import org.jspecify.annotations.Nullable;

/** A network that loses what is sent, or what is answered. */
final class Unreliable implements ViewStore {

    private final ViewStore store;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private int left = Integer.MAX_VALUE;
    private Runnable before = () -> {};
    private Runnable after = () -> {};

    Unreliable(ViewStore store) {
        this.store = store;
    }

    /** From then on nothing arrives any more, as when a process dies. */
    void dieAfter(int writes) {
        left = writes;
    }

    void loseRequests(int many) {
        requests.set(many);
    }

    void loseAnswers(int many) {
        answers.set(many);
    }

    void beforeNextWrite(Runnable action) {
        before = action;
    }

    void afterNextWrite(Runnable action) {
        after = action;
    }

    @Override
    public MongoDatabase database() {
        return store.database();
    }

    @Override
    public <T extends @Nullable Object> T write(Function<MongoDatabase, T> action) {
        if (left-- <= 0 || requests.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw lost();
        }
        take(before, () -> before = () -> {});
        T result = store.write(action);
        take(after, () -> after = () -> {});
        if (answers.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw lost();
        }
        return result;
    }

    private static void take(Runnable action, Runnable forget) {
        forget.run();
        action.run();
    }

    private static MongoSocketReadException lost() {
        return new MongoSocketReadException("lost", new ServerAddress());
    }

    @Override
    public void commit() {
        store.commit();
    }

    @Override
    public boolean exclusive() {
        return store.exclusive();
    }

    @Override
    public void close() {
        store.close();
    }
}
