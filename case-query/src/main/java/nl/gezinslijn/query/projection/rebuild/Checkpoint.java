package nl.gezinslijn.query.projection.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.scan.Partition;
import nl.gezinslijn.query.projection.scan.Reach;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * From where a rebuild goes on after a crash. Written only when all documents of a pass are.
 *
 * @param reach the events that every pass reads
 * @param done how many passes are finished
 * @param left what the passes to come fold
 * @param folded up to where all finished passes have folded; means nothing before the first
 */
record Checkpoint(
        Reach reach,
        int done,
        List<Partition> left,
        @Nullable TrackingToken folded,
        long cases,
        long parked) {

    static Checkpoint start(Reach reach, List<Partition> all) {
        return new Checkpoint(reach, 0, all, null, 0, 0);
    }

    /** After the first of those left, which turned out to be smaller: the rest of it comes later. */
    Checkpoint finished(List<Partition> rest, @Nullable TrackingToken last, long moreCases, long moreParked) {
        List<Partition> still = new ArrayList<>(left.subList(1, left.size()));
        still.addAll(rest);
        TrackingToken lowest = done == 0 || folded == null || last == null ? last : folded.lowerBound(last);
        return new Checkpoint(reach, done + 1, still, lowest, cases + moreCases, parked + moreParked);
    }

    Document document() {
        return new Document("after", Tokens.written(reach.after()))
                .append("through", Tokens.written(reach.through()))
                .append("done", done)
                .append("left", left.stream().map(Partition::written).toList())
                .append("folded", Tokens.written(folded))
                .append("cases", cases)
                .append("parked", parked);
    }

    static Checkpoint read(Document document) {
        return new Checkpoint(
                new Reach(token(document, "after"), token(document, "through")),
                document.getInteger("done"),
                Objects.requireNonNull(document.getList("left", String.class)).stream()
                        .map(Partition::parse)
                        .toList(),
                token(document, "folded"),
                document.getLong("cases"),
                document.getLong("parked"));
    }

    private static @Nullable TrackingToken token(Document document, String field) {
        return Tokens.read(document.get(field, Document.class));
    }
}
