package nl.gezinslijn.query.web;

import org.springframework.web.bind.annotation.GetMapping;

/** How well the pages can be used by everybody, and what does not work yet. Open to everybody: it holds no data. */
@Page
public class AccessibilityPageController {

    @GetMapping("/accessibility")
    String statement() {
        return "pages/accessibility";
    }
}
