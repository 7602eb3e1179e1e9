package nl.gezinslijn.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.gezinslijn.query.rulebook.RuleBook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rule book for programs. What the type of a refusal points at; a browser that asks for HTML gets the page instead,
 * and whoever does not say gets this.
 */
@RestController
@SecurityRequirements
@Tag(name = "Rule book", description = "What refuses a request, in Dutch and English; open to everybody")
public class RuleApi {

    @GetMapping("/rules")
    @Operation(summary = "Every rule, by chapter")
    ResponseEntity<RuleBook> rules() {
        return json(RuleBook.whole());
    }

    @GetMapping("/rules/{id}")
    @Operation(
            summary = "One rule",
            description = "The type of a problem document is this address, as /rules/TERM-2. HTML on request.")
    ResponseEntity<RuleBook.Entry> rule(@PathVariable String id) {
        return json(RuleBook.entry(id).orElseThrow(UnknownRule::new));
    }

    /** Also for whoever asks for problem documents first, or for nothing we have. */
    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
