package nl.gezinslijn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.history.Opening;
import nl.gezinslijn.query.web.Told.Fact;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final String CASE = Life.id("case");
    private static final String SANNE = Life.id("Sanne");
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");

    private final InMemoryKeyVault keys = new InMemoryKeyVault();
    private final Seal seal = new Seal(keys);

    @Test
    void every_event_there_is_can_be_told_in_both_languages() {
        List<CaseEvent> one = EventExamples.all();

        assertThat(one.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(EventNames.all()));
        for (CaseEvent event : one) {
            Told dutch = tell(event, Speaking.DUTCH);
            Told english = tell(event, Speaking.ENGLISH);
            assertThat(dutch.title()).as(event.getClass().getSimpleName()).isNotBlank();
            assertThat(english.facts()).hasSameSizeAs(dutch.facts());
            assertThat(english.topic()).isEqualTo(dutch.topic());
        }
    }

    @Test
    void codes_are_told_in_the_programmes_own_words() {
        assertThat(tell(new ContactHeld("conversation", "home", 45, List.of(SANNE), null), Speaking.DUTCH))
                .isEqualTo(new Told(
                        "work",
                        "Gesprek",
                        List.of(
                                new Fact("Plek", "Thuis", false),
                                new Fact("Duur", "45 minuten", false),
                                new Fact("Met", "Sanne", false))));
        assertThat(tell(new ProtectionReferralMade(1, "veilig-thuis", "report", true, DAY, null), Speaking.ENGLISH))
                .isEqualTo(new Told(
                        "safety",
                        "Report or advice at Veilig Thuis (child abuse and domestic violence)",
                        List.of(
                                new Fact("Kind", "Report", false),
                                new Fact("Acute danger", "yes", false),
                                new Fact("Answer due by", "1 March 2024", false))));
    }

    @Test
    void a_code_the_programme_does_not_have_is_told_as_it_is() {
        assertThat(tell(new ProtectionOutcomeRecorded(1, "from-another-time", null), Speaking.DUTCH)
                        .facts())
                .containsExactly(new Fact("Uitkomst", "from-another-time", false));
    }

    @Test
    void free_text_is_quoted_and_erased_text_is_said_to_be_erased() {
        ContactHeld contact = new ContactHeld("phone", null, 5, List.of(), text("Ze belde terug."));

        assertThat(tell(contact, Speaking.DUTCH).facts())
                .containsExactly(new Fact("Duur", "5 minuten", false), new Fact("Notitie", "Ze belde terug.", true));

        keys.destroy(KeyVault.ofCase(CASE));
        assertThat(tell(contact, Speaking.DUTCH).facts().getLast()).isEqualTo(new Fact("Notitie", "gewist", false));
    }

    @Test
    void what_is_not_for_this_reader_is_not_said_to_be_erased() {
        Protected<String> name = seal.text(CASE, KeyVault.person(SANNE), "CaseLeadNamed.name", "Sanne");

        assertThat(Facts.unreadable(name, new Opening(seal.withoutPersons(), CASE), Speaking.DUTCH))
                .isEqualTo("niet getoond");
        keys.destroy(KeyVault.person(SANNE));
        assertThat(Facts.unreadable(name, new Opening(seal, CASE), Speaking.DUTCH))
                .isEqualTo("gewist");
    }

    @Test
    void somebody_no_longer_known_is_somebody_of_the_family() {
        assertThat(tell(new ContactHeld("phone", null, 5, List.of(Life.id("gone")), null), Speaking.DUTCH)
                        .facts()
                        .getLast())
                .isEqualTo(new Fact("Met", "iemand van het gezin", false));
    }

    private Told tell(CaseEvent event, Words words) {
        return new Telling(new ProgrammeWords(Life.VENRAY, words), Map.of(SANNE, "Sanne"), new Opening(seal, CASE))
                .tell(event);
    }

    private Protected<String> text(String text) {
        return seal.text(CASE, KeyVault.ofCase(CASE), "ContactHeld.note", text);
    }
}
