package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static nl.gezinslijn.services.store.Shared.ID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.query.accesslog.LineText;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.runtime.accesslog.AccessArchive;
import org.bson.Document;

/** The lines of the access log of all instances, while none of them writes. */
public final class MongoAccessArchive implements AccessArchive {

    private final Shared lines;

    public MongoAccessArchive(ViewStore store) {
        this.lines = new Shared(store, MongoAccessLog.LINES);
    }

    @Override
    public long size() {
        return NextNumbers.last(lines);
    }

    @Override
    public List<Kept> after(long number, int atMost) {
        return lines.read()
                .find(gt(ID, number))
                .sort(ascending(ID))
                .limit(atMost)
                .map(row -> new Kept(
                        row.getLong(ID),
                        row.getDate(MongoAccessLog.AT).toInstant().toEpochMilli(),
                        row.getString(MongoAccessLog.ACCOUNT),
                        row.getBoolean(MongoAccessLog.COMMAND),
                        row.getString(MongoAccessLog.LINE)))
                .into(new ArrayList<>());
    }

    /** They are inserted in their order, so that what a crash leaves of them is a beginning. */
    @Override
    public void append(List<Kept> more) {
        requireNext(more);
        lines.write(collection ->
                collection.insertMany(more.stream().map(MongoAccessArchive::row).toList()));
    }

    private static Document row(Kept line) {
        return MongoAccessLog.document(
                        Instant.ofEpochMilli(line.at()),
                        line.account(),
                        line.command(),
                        LineText.read(line.line()).cases(),
                        line.line())
                .append(ID, line.number());
    }

    @Override
    public void close() {}
}
