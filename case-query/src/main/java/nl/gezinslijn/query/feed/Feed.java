package nl.gezinslijn.query.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import nl.gezinslijn.event.EventTypes;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.query.proof.ProofLedger.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * All stored events in the order in which the notary numbered them. Its numbers have no gaps and stay when the events
 * move to another store; and its leaves hold a payload only as a hash, so that nothing of it can get in here.
 */
public final class Feed {

    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Lines that name nobody; that of a coach has an account in its id, and that of a family ties cases together. */
    private static final List<String> NAMELESS = List.of("inspection:", "office:", "tally:");

    /** What an OpenAPI document of this service calls the answer of a {@code dataref}. */
    private static final String SCHEMA = "/openapi.json#/components/schemas/TimelinePageOpenEntry";

    private static final Pattern URN = Pattern.compile("urn:nld:[a-zA-Z0-9()+,\\-.:=@;$_!*']+");

    private final ProofLedger ledger;
    private final String source;
    private final @Nullable URI address;

    /**
     * @param source URN of the organisation and its system, as
     *     {@code urn:nld:oin:00000001823288444000:systeem:gezinslijn}
     * @param address of this service for others; without it {@code dataref} is relative
     * @throws IllegalArgumentException when the source is no URN in the namespace nld
     */
    public Feed(ProofLedger ledger, String source, @Nullable URI address) {
        if (!URN.matcher(source).matches()) {
            throw new IllegalArgumentException("the source of the feed is a URN that begins with urn:nld:");
        }
        this.ledger = ledger;
        this.source = source;
        this.address = address;
    }

    /** The number of the latest event; 0 when there is none. */
    public long last() {
        return ledger.size();
    }

    /** @param sequence of the last that is known; 0 for none */
    public List<FeedEvent> after(long sequence, int atMost) {
        return ledger.leaves(sequence, atMost).stream().map(this::told).toList();
    }

    private FeedEvent told(Leaf leaf) {
        EventLeaf event = EventLeaf.parse(leaf.bytes());
        String line = event.aggregateId();
        boolean ofCase = line != null && CASE.matcher(line).matches();
        return FeedEvent.of(
                event.eventId(),
                source,
                EventTypes.of(event.name()),
                Instant.ofEpochMilli(event.recordedMillis()),
                leaf.index() + 1,
                line != null && (ofCase || isNameless(line)) ? line : null,
                ofCase ? at("/v1/cases/" + line + "/timeline?from=" + event.sequence() + "&size=1") : null,
                ofCase && address != null ? at(SCHEMA) : null);
    }

    private static boolean isNameless(String line) {
        return NAMELESS.stream().anyMatch(line::startsWith);
    }

    private String at(String path) {
        return address == null ? path : address.toString().replaceAll("/+$", "") + path;
    }
}
