package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static nl.gezinslijn.services.store.Shared.ID;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A document per lease. When it ends is the server's to say, whatever the clocks of instances show. */
final class MongoLeaseBook implements LeaseBook {

    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final Shared leases;

    MongoLeaseBook(ViewStore store) {
        this.leases = new Shared(store, "leases");
    }

    @Override
    public boolean take(String name, String holder, Duration term) {
        return Shared.retryingDuplicates(() -> taken(name, holder, term));
    }

    private boolean taken(String name, String holder, Duration term) {
        // a document that is new has no end yet, and what is absent comes before any date
        Document free = expression(
                "$or",
                expression("$eq", "$" + HOLDER, expression("$literal", holder)),
                expression("$lt", "$" + UNTIL, "$$NOW"));
        List<Bson> update = List.of(new Document(
                "$set",
                new Document(HOLDER, expression("$cond", free, expression("$literal", holder), "$" + HOLDER))
                        .append(
                                UNTIL,
                                expression("$cond", free, expression("$add", "$$NOW", term.toMillis()), "$" + UNTIL))));
        Document now = leases.<Document>write(collection -> Objects.requireNonNull(collection.findOneAndUpdate(
                eq(ID, name),
                update,
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
        return now.getString(HOLDER).equals(holder);
    }

    private static Document expression(String operator, Object... operands) {
        return new Document(operator, operands.length == 1 ? operands[0] : List.of(operands));
    }

    @Override
    public void giveBack(String name, String holder) {
        leases.write(collection -> collection.deleteOne(and(eq(ID, name), eq(HOLDER, holder))));
    }
}
