package nl.gezinslijn.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.docs.Docs;
import nl.gezinslijn.docs.Markdown;
import nl.gezinslijn.event.Contract;
import org.junit.jupiter.api.Test;

/** The catalogue of events says what the events are. */
class CatalogueTest {

    @Test
    void it_is_written_from_the_events() {
        Docs.writeOrHold("events.md", Catalogue.text());
    }

    @Test
    void every_event_has_its_place_in_it_and_says_what_happened() {
        List<String> headings = Pattern.compile("(?m)^#### (\\w+)\n\n[A-Z].*\\.$")
                .matcher(Docs.read("events.md"))
                .results()
                .map(heading -> heading.group(1))
                .toList();

        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(
                        Contract.events().map(Contract::name).toList());
    }

    @Test
    void every_link_leads_somewhere() {
        String text = Docs.read("events.md");
        List<String> places = Stream.concat(
                        Markdown.headings(text).stream().map(Markdown::anchor),
                        Docs.filesIn("events").stream().map(file -> "events/" + file))
                .toList();

        assertThat(Markdown.links(text))
                .filteredOn(link -> link.startsWith("#") || link.startsWith("events/"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(places).contains(link));
    }

    @Test
    void no_heading_stands_twice() {
        assertThat(Markdown.headings(Docs.read("events.md"))).doesNotHaveDuplicates();
    }

    @Test
    void what_an_earlier_revision_becomes_is_told() {
        assertThat(Docs.read("events.md"))
                .contains("Revision 1 ([schema](events/ContactHeld.1.json)) is read as revision 2. `kind` said both");
    }
}
