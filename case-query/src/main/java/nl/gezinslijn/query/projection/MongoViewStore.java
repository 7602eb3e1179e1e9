package nl.gezinslijn.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A MongoDB by its URI: a write is in the journal of a majority before it returns, so there is nothing to commit. */
public final class MongoViewStore implements ViewStore {

    private final MongoClient client;
    private final MongoDatabase database;

    /** @param listeners told of every command that is sent */
    public MongoViewStore(String uri, String database, CommandListener... listeners) {
        this(uri, database, settings -> settings.commandListenerList(List.of(listeners)));
    }

    /** @param onlookers adds those who look on at its connections */
    public MongoViewStore(String uri, String database, Consumer<MongoClientSettings.Builder> onlookers) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true));
        onlookers.accept(settings);
        this.client = MongoClients.create(settings.build());
        this.database = client.getDatabase(database);
    }

    @Override
    public MongoDatabase database() {
        return database;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<MongoDatabase, T> action) {
        return action.apply(database);
    }

    @Override
    public void commit() {}

    @Override
    public boolean exclusive() {
        return false;
    }

    @Override
    public void close() {
        client.close();
    }
}
