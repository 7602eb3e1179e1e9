package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The collections of one database: a map of the file for each, by key, and one for each unique index but that of the
 * key itself.
 */
final class FileDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    static final String DOCUMENTS = "documents.";
    static final String INDEXES = "indexes.";
    private static final String ID = "_id";

    private final MVStore file;

    FileDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    /** Puts documents of a generation, each in one step, but for those of which as much or more is there. */
    void add(String collection, List<org.bson.Document> documents) {
        FileCollection all = (FileCollection) resolveOrCreateCollection(collection);
        documents.forEach(all::addUnlessThere);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new FileCollection(this, name, options, documents(name), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals(ID)) {
            return new KeyIndex(name, keys, documents(collection));
        }
        return new FileIndex(name, keys, sparse, positions(file, index(collection, name)));
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        removeMap(INDEXES + index(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        removeMap(DOCUMENTS + getFullCollectionNamespace(name));
    }

    /** Refused: documents lie in the file under the name that they began with, and would not be found again. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(ErrorCode.IllegalOperation, "a collection is not renamed here");
    }

    private void removeMap(String name) {
        if (file.hasMap(name)) {
            file.removeMap(name);
        }
    }

    private MVMap<Object, Kept> documents(String collection) {
        return documents(file, getFullCollectionNamespace(collection));
    }

    static MVMap<Object, Kept> documents(MVStore file, String namespace) {
        return file.openMap(
                DOCUMENTS + namespace,
                new MVMap.Builder<Object, Kept>().keyType(new StoredAs.Keys()).valueType(new StoredAs.Documents()));
    }

    static MVMap<KeyValue, Object> positions(MVStore file, String index) {
        return file.openMap(
                INDEXES + index,
                new MVMap.Builder<KeyValue, Object>()
                        .keyType(new StoredAs.Tuples())
                        .valueType(new StoredAs.Keys()));
    }

    private String index(String collection, String name) {
        return getFullCollectionNamespace(collection) + "." + name;
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> store = file.getFileStore();
        return store == null ? 0 : store.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
