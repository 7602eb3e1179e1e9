package nl.gezinslijn.command.api;

import jakarta.validation.constraints.Size;
import java.net.URI;
import nl.gezinslijn.command.aggregate.OfficeReceipt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is posted to one resource outside cases. */
class OfficeHandler {

    private final OfficeResource resource;
    private final BodyReader bodies;
    private final Desk desk;

    OfficeHandler(OfficeResource resource, BodyReader bodies, Desk desk) {
        this.resource = resource;
        this.bodies = bodies;
        this.desk = desk;
    }

    ResponseEntity<OfficeReceipt> act(
            @PathVariable @Size(max = 64) String about, @RequestBody ObjectNode body, Caller caller) {
        return ResponseEntity.ok(desk.submit(about, bodies.read(resource, body), caller));
    }

    /** For a resource that begins something: the answer says under which id it goes on. */
    ResponseEntity<OfficeReceipt> open(@RequestBody ObjectNode body, Caller caller) {
        String id = RequestKeys.caseId(caller);
        OfficeReceipt receipt = desk.submit(id, bodies.read(resource, body), caller);
        return ResponseEntity.created(URI.create(resource.path() + "/" + id)).body(receipt);
    }
}
