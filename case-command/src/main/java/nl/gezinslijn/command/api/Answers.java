package nl.gezinslijn.command.api;

import nl.gezinslijn.command.aggregate.Receipt;
import org.springframework.http.ResponseEntity;

/** Answers to actions. */
final class Answers {

    private Answers() {}

    static ResponseEntity<Receipt> of(Receipt receipt) {
        return ResponseEntity.ok().eTag(etag(receipt)).body(receipt);
    }

    /** The case's version, for If-Match. */
    static String etag(Receipt receipt) {
        return "\"" + receipt.version() + "\"";
    }
}
