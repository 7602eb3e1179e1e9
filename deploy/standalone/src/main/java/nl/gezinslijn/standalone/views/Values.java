package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The driver's documents as the server's own. */
final class Values {

    private Values() {}

    /** @throws IllegalArgumentException if it holds what no view holds */
    static Document document(Map<String, ?> fields) {
        Document document = new Document();
        fields.forEach((name, value) -> document.put(name, value(value)));
        return document;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean bool -> bool;
            case Date date -> date.toInstant();
            case Map<?, ?> fields -> {
                Document document = new Document();
                fields.forEach((name, each) -> document.put((String) name, value(each)));
                yield document;
            }
            case List<?> list -> {
                List<@Nullable Object> values = new ArrayList<>(list.size());
                list.forEach(each -> values.add(value(each)));
                yield values;
            }
            default -> throw new IllegalArgumentException("a view holds no " + value.getClass());
        };
    }
}
