package nl.gezinslijn.query.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.gezinslijn.query.feed.Subscription.State;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that events are posted to, and how far each is: {@code {_id, address, types, secret, token, state,
 * position, failures, failingSince, trouble, due, madeAt, madeBy, holder, until}}, beside the views.
 *
 * <p>Who posts for one holds it until an instant; others leave it alone until then. Whatever a holder writes, it writes
 * only while it still holds it, so that one that was held up cannot take back what another has done since.
 */
public final class Subscriptions {

    private static final String COLLECTION = "webhooks";
    private static final String ID = "_id";
    private static final String ADDRESS = "address";
    private static final String TYPES = "types";
    private static final String SECRET = "secret";
    private static final String TOKEN = "token";
    private static final String STATE = "state";
    private static final String POSITION = "position";
    private static final String FAILURES = "failures";
    private static final String FAILING_SINCE = "failingSince";
    private static final String TROUBLE = "trouble";
    private static final String DUE = "due";
    private static final String MADE_AT = "madeAt";
    private static final String MADE_BY = "madeBy";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private static final Date NOBODY = Date.from(Instant.EPOCH);

    private final ViewStore store;
    private final Secrets secrets;

    public Subscriptions(ViewStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /**
     * A new one, with the secret that its receiver checks signatures by; it is told only here.
     *
     * @param token that the receiver wants to see; null when it wants none
     * @param position sequence of the last event that the receiver knows
     */
    public Made make(
            URI address, List<String> types, @Nullable String token, long position, Instant now, String madeBy) {
        String id = UUID.randomUUID().toString();
        String secret = secrets.fresh();
        Document document = new Document(ID, id)
                .append(ADDRESS, address.toString())
                .append(TYPES, types)
                .append(SECRET, new Binary(secrets.seal(secret, SECRET + " " + id)))
                .append(STATE, State.ACTIVE.name())
                .append(POSITION, position)
                .append(FAILURES, 0)
                .append(DUE, Date.from(now))
                .append(MADE_AT, Date.from(now))
                .append(MADE_BY, madeBy)
                .append(UNTIL, NOBODY);
        if (token != null) {
            document.append(TOKEN, new Binary(secrets.seal(token, TOKEN + " " + id)));
        }
        store.write(database -> database.getCollection(COLLECTION).insertOne(document));
        store.commit();
        return new Made(subscription(document), secret);
    }

    /** @param secret {@code whsec_} and base64 */
    public record Made(Subscription subscription, String secret) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Made[" + subscription.id() + "]";
        }
    }

    /** The oldest first. */
    public List<Subscription> all() {
        return documents()
                .find()
                .sort(ascending(MADE_AT, ID))
                .map(Subscriptions::subscription)
                .into(new ArrayList<>());
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(documents().find(eq(ID, id)).first()).map(Subscriptions::subscription);
    }

    /** Whether it is there; one that was given up stays so. */
    public boolean pause(String id) {
        boolean there = find(id).isPresent();
        change(and(eq(ID, id), eq(STATE, State.ACTIVE.name())), set(STATE, State.PAUSED.name()));
        store.commit();
        return there;
    }

    /**
     * Goes on where it was, at once.
     *
     * @param last number of the latest event; where it was cannot be behind that
     * @return whether it is there
     */
    public boolean resume(String id, Instant now, long last) {
        boolean there = change(
                eq(ID, id),
                combine(
                        set(STATE, State.ACTIVE.name()),
                        set(DUE, Date.from(now)),
                        min(POSITION, last),
                        set(FAILURES, 0),
                        unset(FAILING_SINCE),
                        unset(TROUBLE)));
        store.commit();
        return there;
    }

    /** Whether it was there. */
    public boolean remove(String id) {
        boolean gone =
                store.write(database -> database.getCollection(COLLECTION).deleteOne(eq(ID, id)))
                                .getDeletedCount()
                        == 1;
        store.commit();
        return gone;
    }

    /** A subscription that somebody holds, with what it takes to post to it. */
    record Held(
            Subscription subscription,
            String secret,
            @Nullable String token) {

        /** Never shows secrets. */
        @Override
        public String toString() {
            return "Held[" + subscription.id() + "]";
        }
    }

    /** Holds one that is due, unless somebody else does. */
    Optional<Held> hold(String id, String holder, Instant now, Instant until) {
        Bson free = and(
                eq(ID, id),
                eq(STATE, State.ACTIVE.name()),
                lte(DUE, Date.from(now)),
                or(lte(UNTIL, Date.from(now)), eq(HOLDER, holder)));
        Document held = store.write(database -> database.getCollection(COLLECTION)
                .findOneAndUpdate(
                        free,
                        combine(set(HOLDER, holder), set(UNTIL, Date.from(until))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
        return Optional.ofNullable(held).map(this::held);
    }

    /** Whether it is still held, and active; if so everything up to this position is done. */
    boolean advance(String id, String holder, long position, Instant until) {
        return change(
                and(heldBy(id, holder), eq(STATE, State.ACTIVE.name())),
                combine(
                        set(POSITION, position),
                        set(UNTIL, Date.from(until)),
                        set(FAILURES, 0),
                        unset(FAILING_SINCE),
                        unset(TROUBLE)));
    }

    /** Something could not be delivered: not before {@code due} it is tried again, if it is at all. */
    void failed(String id, String holder, String trouble, Instant since, Instant due, State next) {
        change(
                and(heldBy(id, holder), eq(STATE, State.ACTIVE.name())),
                combine(
                        inc(FAILURES, 1),
                        set(FAILING_SINCE, Date.from(since)),
                        set(TROUBLE, trouble),
                        set(DUE, Date.from(due)),
                        set(STATE, next.name()),
                        set(UNTIL, NOBODY)));
    }

    /**
     * The events were put back from a backup: those that come now have numbers that the receiver knows from others.
     *
     * @return whether it is so, and was not known before
     */
    boolean isAhead(String id, long last) {
        boolean ahead = change(
                and(eq(ID, id), eq(STATE, State.ACTIVE.name()), gt(POSITION, last)),
                combine(
                        set(STATE, State.GIVEN_UP.name()),
                        set(TROUBLE, "it knows more events than there are: they were put back from a backup")));
        store.commit();
        return ahead;
    }

    /** Lets others have it, and makes what was done durable. */
    void release(String id, String holder) {
        change(heldBy(id, holder), set(UNTIL, NOBODY));
        store.commit();
    }

    /**
     * Seals anew what does not open with this key alone.
     *
     * @return how many secrets that were
     */
    public long sealAnew(Secrets alone) {
        long changed = 0;
        for (Document each : documents().find().into(new ArrayList<>())) {
            for (String field : List.of(SECRET, TOKEN)) {
                String place = field + " " + each.getString(ID);
                Binary sealed = each.get(field, Binary.class);
                if (sealed != null && !opens(alone, sealed, place)) {
                    byte[] anew = alone.seal(secrets.open(sealed.getData(), place), place);
                    change(eq(ID, each.getString(ID)), set(field, new Binary(anew)));
                    changed++;
                }
            }
        }
        store.commit();
        return changed;
    }

    private static boolean opens(Secrets alone, Binary sealed, String place) {
        try {
            alone.open(sealed.getData(), place);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static Bson heldBy(String id, String holder) {
        return and(eq(ID, id), eq(HOLDER, holder));
    }

    private boolean change(Bson which, Bson update) {
        return store.write(database -> database.getCollection(COLLECTION).updateOne(which, update))
                        .getMatchedCount()
                == 1;
    }

    private MongoCollection<Document> documents() {
        return store.database().getCollection(COLLECTION);
    }

    private Held held(Document document) {
        String id = document.getString(ID);
        Binary token = document.get(TOKEN, Binary.class);
        return new Held(
                subscription(document),
                secrets.open(document.get(SECRET, Binary.class).getData(), SECRET + " " + id),
                token == null ? null : secrets.open(token.getData(), TOKEN + " " + id));
    }

    private static Subscription subscription(Document document) {
        Date failingSince = document.getDate(FAILING_SINCE);
        return new Subscription(
                Objects.requireNonNull(document.getString(ID)),
                URI.create(document.getString(ADDRESS)),
                document.getList(TYPES, String.class),
                State.valueOf(document.getString(STATE)),
                document.get(POSITION, Number.class).longValue(),
                document.get(FAILURES, Number.class).intValue(),
                failingSince == null ? null : failingSince.toInstant(),
                document.getString(TROUBLE),
                document.getDate(DUE).toInstant(),
                document.getDate(MADE_AT).toInstant(),
                document.getString(MADE_BY));
    }
}
