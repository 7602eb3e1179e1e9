package nl.gezinslijn.command.aggregate;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.work.RecordContact;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.privacy.Seal;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    private final InMemoryKeyVault vault = new InMemoryKeyVault();
    private final Seal seal = new Seal(vault);
    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    void what_was_written_is_stored_sealed_and_opens_until_its_key_is_destroyed() {
        Protected<String> note = sealed("ContactHeld.note", "Tim slept");
        Protected<String> reason = sealed("record-contact.reason", "the school asked");
        house.send(registration(VENRAY).wanted().submission());
        house.send(assign(ANNA).on("2024-01-05").submission());
        house.send(wish(ANNA, new RecordContact("phone", null, 10, List.of(), note))
                .because(reason)
                .on("2024-01-06")
                .submission());

        Entry<CaseEvent> entry = house.entries(CASE).getLast();
        Protected<String> storedNote = Objects.requireNonNull(((ContactHeld) entry.event()).note());
        Protected<String> storedReason = Objects.requireNonNull(entry.stamp().reason());
        assertThat(seal.openText(CASE, storedNote)).contains("Tim slept");
        assertThat(seal.openText(CASE, storedReason)).contains("the school asked");
        assertThat(entry.stamp().toMetadata().values()).noneMatch(value -> value.contains("school"));

        vault.destroy(KeyVault.ofCase(CASE));
        assertThat(seal.openText(CASE, storedNote)).isEmpty();
        assertThat(seal.openText(CASE, storedReason)).isEmpty();
    }

    private Protected<String> sealed(String place, String text) {
        return seal.text(CASE, KeyVault.ofCase(CASE), place, text);
    }
}
