package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import nl.gezinslijn.query.projection.Projection;
import org.h2.mvstore.MVMap;

/** The documents of one collection. */
final class FileCollection extends H2Collection {

    private final MVMap<Object, Document> documents;

    FileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> figures,
            CursorRegistry cursors) {
        super(database, name, options, documents, figures, cursors);
        this.documents = documents;
    }

    /** Puts a document of a view in one step, unless as much or more of the case is there. */
    synchronized void addUnlessThere(Document document) {
        Object key = Objects.requireNonNull(document.get(Projection.ID));
        Document there = documents.get(key);
        if (there == null || seq(there) < seq(document)) {
            documents.put(key, document);
        }
    }

    private static long seq(Document document) {
        return ((Number) Objects.requireNonNull(document.get(Projection.SEQ))).longValue();
    }

    /** It would encode each document once more, for a figure that nobody asks for. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
