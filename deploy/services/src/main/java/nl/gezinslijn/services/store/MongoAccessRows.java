package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static nl.gezinslijn.services.store.Shared.ID;

import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.LeafSource;
import org.bson.Document;

/** The lines of the access log as leaves: the very leaves that they are in the file of one instance. */
public final class MongoAccessRows implements LeafSource {

    private final Shared lines;

    public MongoAccessRows(ViewStore store) {
        this.lines = new Shared(store, MongoAccessLog.LINES);
    }

    @Override
    public List<Found> from(long position, int atMost) {
        return lines.read()
                .find(gte(ID, position))
                .sort(ascending(ID))
                .limit(atMost)
                .map(row -> {
                    AccessLeaf leaf = leaf(row);
                    return new Found(leaf.number(), leaf.id(), leaf.bytes());
                })
                .into(new ArrayList<>());
    }

    private static AccessLeaf leaf(Document row) {
        return new AccessLeaf(
                row.getLong(ID),
                row.getDate(MongoAccessLog.AT).toInstant().toEpochMilli(),
                AccessLeaf.content(
                        row.getString(MongoAccessLog.ACCOUNT),
                        row.getBoolean(MongoAccessLog.COMMAND) ? 1 : 0,
                        row.getString(MongoAccessLog.LINE)));
    }
}
