package nl.gezinslijn.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.query.proof.MemoryLedger;
import nl.gezinslijn.query.proof.ProofLedger.Leaf;
import org.jspecify.annotations.Nullable;

/** Events as a notary has numbered them. */
final class Numbered {

    static final Instant THEN = Instant.parse("2026-11-24T12:00:00.123Z");

    final MemoryLedger ledger = new MemoryLedger();

    /** In a case of its own each. */
    Numbered happened(String... names) {
        for (String name : names) {
            stored(name, UUID.randomUUID().toString(), "{}", "{}");
        }
        return this;
    }

    /** @return id of the event */
    String stored(String name, @Nullable String line, String payload, String metadata) {
        String id = UUID.randomUUID().toString();
        EventLeaf leaf = new EventLeaf(
                id,
                line == null ? null : "Line",
                line,
                line == null ? null : 7L,
                name,
                "1",
                THEN.toEpochMilli(),
                Hash.sha256(payload.getBytes(UTF_8)),
                Hash.sha256(metadata.getBytes(UTF_8)));
        ledger.append(List.of(new Leaf(ledger.size(), ledger.size() * 3, id, leaf.bytes())), List.of());
        return id;
    }
}
