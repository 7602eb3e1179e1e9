package nl.gezinslijn.command.api;

import java.net.URI;
import java.util.UUID;
import nl.gezinslijn.command.aggregate.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is posted to one resource. */
class ActionHandler {

    private final ActionResource resource;
    private final BodyReader bodies;
    private final Desk desk;

    ActionHandler(ActionResource resource, BodyReader bodies, Desk desk) {
        this.resource = resource;
        this.bodies = bodies;
        this.desk = desk;
    }

    /** For an action in a case that is there. */
    ResponseEntity<Receipt> act(
            @PathVariable UUID caseId,
            @PathVariable(required = false) @Nullable Integer number,
            @RequestBody ObjectNode body,
            Caller caller) {
        Receipt receipt = desk.submit(caseId.toString(), number, bodies.read(resource, body), caller);
        return ResponseEntity.ok().eTag(etag(receipt)).body(receipt);
    }

    /** For the one that opens a case. */
    ResponseEntity<Receipt> open(@RequestBody ObjectNode body, Caller caller) {
        String caseId = RequestKeys.caseId(caller);
        Receipt receipt = desk.submit(caseId, null, bodies.read(resource, body), caller);
        return ResponseEntity.created(URI.create(ActionEndpoints.ROOT + "/" + caseId))
                .eTag(etag(receipt))
                .body(receipt);
    }

    /** The case's version, for If-Match. */
    private static String etag(Receipt receipt) {
        return "\"" + receipt.version() + "\"";
    }
}
