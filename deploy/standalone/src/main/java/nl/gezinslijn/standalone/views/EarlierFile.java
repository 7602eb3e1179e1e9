package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A file of before 27 November 2026, in which everything stood as serialised Java objects. */
final class EarlierFile {

    private static final String DOCUMENTS = "databases.";
    private static final String FIGURES = "meta.";
    private static final String INDEX = "._index_";
    private static final String KEY = "_id_";

    private EarlierFile() {}

    /** Writes what such a file has anew, map by map. What a crash leaves is gone on with. */
    static void convert(MVStore file) {
        for (String name : List.copyOf(file.getMapNames())) {
            int index = name.indexOf(INDEX);
            if (name.startsWith(DOCUMENTS)) {
                MVMap<Object, Document> before = file.openMap(name);
                MVMap<Object, Kept> now = FileDatabase.documents(file, name.substring(DOCUMENTS.length()));
                before.forEach((key, document) -> now.put(key, Kept.of(document)));
            } else if (index > 0 && !name.endsWith(INDEX + KEY)) {
                MVMap<KeyValue, Object> before = file.openMap(name);
                FileDatabase.positions(file, name.substring(0, index) + "." + name.substring(index + INDEX.length()))
                        .putAll(before);
            } else if (index < 0 && !name.startsWith(FIGURES)) {
                continue;
            }
            file.removeMap(name);
            file.commit();
        }
    }
}
