package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static nl.gezinslijn.services.store.Shared.ID;

import com.google.crypto.tink.Aead;
import java.security.KeyPair;
import java.util.Optional;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.WrappedKeyPair;
import org.bson.Document;

/** What all instances sign with, wrapped by the master key. Whichever of them is first makes it. */
public final class MongoSecrets {

    private static final String NOTARY = "notary";
    private static final String TEXT = "text";

    private final Shared secrets;

    public MongoSecrets(ViewStore store) {
        this.secrets = new Shared(store, "secrets");
    }

    /** @throws IllegalStateException when it does not open with this master key, or was altered */
    public KeyPair notaryKey(Aead master) {
        Document kept = secrets.find(NOTARY)
                .orElseGet(() -> secrets.insertIfAbsent(NOTARY, setOnInsert(TEXT, WrappedKeyPair.make(master))));
        secrets.settle();
        return WrappedKeyPair.open(kept.getString(TEXT), master);
    }

    /** What signs, as it is kept, for whoever moves it; see {@link WrappedKeyPair}. */
    public Optional<String> keptNotaryKey() {
        return secrets.find(NOTARY).map(kept -> kept.getString(TEXT));
    }

    /** Where there is none. */
    public void keepNotaryKey(String text) {
        secrets.insertIfAbsent(NOTARY, setOnInsert(TEXT, text));
    }

    /**
     * Wraps anew what the master key of now does not open by itself; several instances may do it at once.
     *
     * @param now the master key of now alone
     * @param either opens also what those of before have wrapped
     * @return how many keys that were
     * @throws IllegalStateException when something opens with neither
     */
    public long wrapAnew(Aead now, Aead either) {
        return secrets.find(NOTARY)
                .map(kept -> kept.getString(TEXT))
                .flatMap(text -> WrappedKeyPair.wrapAnew(text, now, either).map(anew -> replace(text, anew)))
                .orElse(0L);
    }

    private long replace(String text, String anew) {
        return secrets.write(collection -> collection
                .updateOne(and(eq(ID, NOTARY), eq(TEXT, text)), set(TEXT, anew))
                .getModifiedCount());
    }
}
