package nl.gezinslijn.query.projection.rebuild;

import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a rebuild at another process than the one that does it.
 *
 * @param acceptedBecause why to switch in spite of differences
 * @param refusal why it was not done; null while it is open, or when it was
 */
record Wish(
        String id,
        Kind kind,
        @Nullable String acceptedBecause,
        @Nullable String refusal) {

    enum Kind {
        SWITCH,
        CANCEL
    }

    static Wish of(Kind kind, @Nullable String acceptedBecause) {
        return new Wish(UUID.randomUUID().toString(), kind, acceptedBecause, null);
    }

    Wish refused(String why) {
        return new Wish(id, kind, acceptedBecause, why);
    }

    boolean isOpen() {
        return refusal == null;
    }

    Document document() {
        return new Document("id", id)
                .append("kind", kind.name())
                .append("acceptedBecause", acceptedBecause)
                .append("refusal", refusal);
    }

    static Wish read(Document document) {
        return new Wish(
                document.getString("id"),
                Kind.valueOf(document.getString("kind")),
                document.getString("acceptedBecause"),
                document.getString("refusal"));
    }
}
