package nl.gezinslijn.command.api;

import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.office.OfficeAction;

/**
 * Something recorded outside cases as a resource.
 *
 * @param path with {@code {about}}, the coach's account or the programme's id
 */
record OfficeResource(
        OfficeAction action, String path, Class<? extends OfficeBody> fields, String summary, List<Rule> rules) {
    OfficeResource {
        rules = List.copyOf(rules);
    }
}
