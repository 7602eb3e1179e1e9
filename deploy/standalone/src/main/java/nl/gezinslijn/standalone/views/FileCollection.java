package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.query.projection.Projection;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of one collection, each by its key. */
final class FileCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, Kept> documents;

    FileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Kept> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** Puts a document of a view in one step, unless as much or more of the case is there. */
    void addUnlessThere(org.bson.Document document) {
        Kept encoded = Kept.of(document);
        putUnlessThere(document.getString(Projection.ID), document.getLong(Projection.SEQ), encoded);
    }

    private synchronized void putUnlessThere(String key, long seq, Kept document) {
        Kept there = documents.get(key);
        if (there == null || seq(there.document()) < seq) {
            documents.put(key, document);
        }
    }

    private static long seq(Document document) {
        return ((Number) Objects.requireNonNull(document.get(Projection.SEQ))).longValue();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String field = getIdField();
        Object key = Missing.ofNullable(field == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, field));
        if (documents.putIfAbsent(key, Kept.of(document)) != null) {
            throw new IllegalStateException("A document of " + getFullName() + " is there already");
        }
        return key;
    }

    @Override
    protected void handleUpdate(Object key, @Nullable Document before, Document after) {
        documents.put(Missing.ofNullable(key), Kept.of(after));
    }

    @Override
    protected void removeDocument(Object key) {
        if (documents.remove(key) == null) {
            throw new NoSuchElementException("No such document of " + getFullName());
        }
    }

    @Override
    protected @Nullable Document getDocument(Object key) {
        Kept kept = documents.get(key);
        return kept == null ? null : kept.document();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Stream<Document> all = isNaturalDescending(orderBy)
                ? streamAllDocumentsWithPosition()
                        .sorted(Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc()))
                        .map(DocumentWithPosition::getDocument)
                : documents.values().stream().map(Kept::document);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** It would encode each document once more, for a figure that nobody asks for. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
