package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final CursorRegistry cursors;

    FileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Kept> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.cursors = cursors;
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
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, Document fields) {
        boolean ordered = orderBy != null && !orderBy.isEmpty();
        if (query.isEmpty() && !ordered && skip == 0 && limit == 0 && batchSize > 0) {
            return everything(batchSize, fields);
        }
        Stream<Document> all = isNaturalDescending(orderBy)
                ? streamAllDocumentsWithPosition()
                        .sorted(Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc()))
                        .map(DocumentWithPosition::getDocument)
                : documents.values().stream().map(Kept::document);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    private QueryResult everything(int batchSize, Document fields) {
        Everything all = new Everything(cursors.generateCursorId(), fields);
        List<Document> first = all.takeDocuments(batchSize);
        if (all.isEmpty()) {
            return new QueryResult(first);
        }
        cursors.add(all);
        return new QueryResult(first, all);
    }

    /**
     * All documents in the order of their keys, read when they are asked for: there may be more than the heap holds,
     * where the server's own cursor has them all from the beginning. What changes meanwhile comes as it was or as it
     * is.
     */
    private final class Everything extends AbstractCursor {

        private static final Document ANY = new Document();

        private final Document fields;
        private @Nullable Object next = documents.firstKey();

        Everything(long id, Document fields) {
            super(id);
            this.fields = fields;
        }

        @Override
        public synchronized boolean isEmpty() {
            return next == null;
        }

        @Override
        public synchronized List<Document> takeDocuments(int number) {
            List<Document> taken = new ArrayList<>(number);
            if (next != null) {
                var each = documents.cursor(next);
                while (taken.size() < number && each.hasNext()) {
                    each.next();
                    taken.add(each.getValue().document());
                }
                next = each.hasNext() ? each.next() : null;
            }
            return matchDocumentsFromStream(taken.stream(), ANY, ANY, 0, 0, 0, fields)
                    .collectDocuments();
        }
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
