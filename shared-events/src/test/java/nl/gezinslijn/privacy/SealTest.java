package nl.gezinslijn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.event.AnyEvent;
import nl.gezinslijn.event.AnyText;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data under the key of its person, free text under the key of its case. */
class SealTest {

    private static final String CASE = "case-1";
    private static final String JAN = KeyVault.person("jan");
    private static final String PIET = KeyVault.person("piet");
    private static final String NAME = "FamilyRegistered.name";

    private final KeyVault vault = new InMemoryKeyVault();
    private final Seal seal = new Seal(vault);

    @Property(tries = 300)
    void what_is_sealed_opens_to_the_same_text(@ForAll("texts") String text) {
        assertThat(seal.openText(CASE, seal.text(CASE, JAN, NAME, text))).contains(text);
    }

    @Property(tries = 300)
    void what_is_sealed_opens_to_the_same_date(@ForAll("days") LocalDate date) {
        assertThat(seal.openDate(CASE, seal.date(CASE, JAN, "FamilyRegistered.birthDate", date)))
                .contains(date);
    }

    @Property(tries = 300)
    void it_still_opens_after_it_was_written_and_read(@ForAll("texts") String text) {
        String written = seal.text(CASE, JAN, NAME, text).written();

        assertThat(seal.openText(CASE, Protected.parse(written))).contains(text);
    }

    @Property(tries = 300)
    void nothing_of_it_is_seen_in_what_is_written_or_logged(@ForAll("tellingTexts") String text) {
        Protected<String> sealed = seal.text(CASE, JAN, NAME, text);

        assertThat(sealed.written()).doesNotContain(text);
        assertThat(sealed.toString()).doesNotContain(text).doesNotContain(sealed.sealed());
    }

    @Test
    void the_same_text_is_never_sealed_to_the_same_value_twice() {
        assertThat(seal.text(CASE, JAN, NAME, "Jan")).isNotEqualTo(seal.text(CASE, JAN, NAME, "Jan"));
    }

    @Test
    void a_value_moved_to_another_case_does_not_open() {
        Protected<String> name = seal.text(CASE, JAN, NAME, "Jan");

        doesNotOpen(() -> seal.openText("case-2", name));
    }

    @Test
    void a_value_moved_to_another_place_does_not_open() {
        Protected<String> name = seal.text(CASE, JAN, NAME, "Jan");

        doesNotOpen(() -> seal.openText(CASE, new Protected<>(JAN, "ContactHeld.note", name.sealed())));
    }

    @Test
    void a_value_moved_to_another_person_does_not_open() {
        Protected<String> name = seal.text(CASE, JAN, NAME, "Jan");
        Protected<String> moved = new Protected<>(PIET, NAME, name.sealed());
        assertThat(seal.openText(CASE, moved)).as("Piet has no key yet").isEmpty();

        seal.text(CASE, PIET, NAME, "Piet");

        doesNotOpen(() -> seal.openText(CASE, moved));
    }

    @Test
    void under_one_and_the_same_key_a_value_of_one_person_still_does_not_open_as_anothers() {
        Seal careless = new Seal(new OneKeyForAll(vault));
        Protected<String> name = careless.text(CASE, JAN, NAME, "Jan");

        doesNotOpen(() -> careless.openText(CASE, new Protected<>(PIET, NAME, name.sealed())));
    }

    @Test
    void a_value_altered_by_one_character_does_not_open() {
        Protected<String> name = seal.text(CASE, JAN, NAME, "Jan");
        char other = name.sealed().charAt(9) == 'A' ? 'B' : 'A';
        String altered = name.sealed().substring(0, 9) + other + name.sealed().substring(10);

        doesNotOpen(() -> seal.openText(CASE, new Protected<>(JAN, NAME, altered)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A===", "!!!!", "not base64", "AQ"})
    void a_value_that_never_was_one_does_not_open(String garbage) {
        seal.text(CASE, JAN, NAME, "Jan");

        doesNotOpen(() -> seal.openText(CASE, new Protected<>(JAN, NAME, garbage)));
    }

    @Test
    void after_its_key_is_destroyed_a_value_is_erased() {
        Protected<String> name = seal.text(CASE, JAN, NAME, "Jan");
        Protected<LocalDate> born = seal.date(CASE, JAN, "FamilyRegistered.birthDate", LocalDate.of(2015, 1, 2));

        vault.destroy(JAN);

        assertThat(seal.openText(CASE, name)).isEmpty();
        assertThat(seal.openDate(CASE, born)).isEmpty();
    }

    @Test
    void one_persons_erasure_leaves_the_data_of_another_readable() {
        Protected<String> piet = seal.text(CASE, PIET, NAME, "Piet");
        seal.text(CASE, JAN, NAME, "Jan");

        vault.destroy(JAN);

        assertThat(seal.openText(CASE, piet)).contains("Piet");
    }

    @Test
    void for_an_erased_person_nothing_is_sealed_ever_again() {
        seal.text(CASE, JAN, NAME, "Jan");
        vault.destroy(JAN);
        vault.destroy(JAN);

        assertThatThrownBy(() -> seal.text(CASE, JAN, NAME, "Jan")).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void a_person_erased_before_anything_was_sealed_stays_erased() {
        vault.destroy(JAN);

        assertThatThrownBy(() -> seal.text(CASE, JAN, NAME, "Jan")).isInstanceOf(KeyDestroyedException.class);
    }

    @Property(tries = 300)
    void no_error_repeats_what_was_sealed(@ForAll("tellingTexts") String text) {
        Protected<String> sealed = seal.text(CASE, JAN, NAME, text);

        showsNothingOf(text, () -> seal.openText("case-2", sealed));
        showsNothingOf(text, () -> seal.openText(CASE, new Protected<>(JAN, NAME, "A" + sealed.sealed())));
        vault.destroy(PIET);
        showsNothingOf(text, () -> seal.text(CASE, PIET, NAME, text));
    }

    @Property(tries = 300)
    void a_text_opened_as_a_date_is_an_error_that_does_not_repeat_it(@ForAll("tellingTexts") String text) {
        String written = seal.text(CASE, JAN, NAME, text).written();

        showsNothingOf(text, () -> seal.openDate(CASE, Protected.parse(written)));
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.ofLength(0, 200);
    }

    /** Long enough not to turn up by chance. */
    @Provide
    Arbitrary<String> tellingTexts() {
        return AnyText.ofLength(8, 40);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return AnyEvent.days();
    }

    private static void doesNotOpen(ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(IllegalStateException.class).hasMessageContaining("does not open");
    }

    private static void showsNothingOf(String text, ThrowingCallable failing) {
        assertThatThrownBy(failing).isInstanceOf(IllegalStateException.class).satisfies(error -> {
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(text);
        });
    }

    /** What a vault must not be, to show that the associated data bind a value to its subject all the same. */
    private record OneKeyForAll(KeyVault vault) implements KeyVault {
        @Override
        public Aead findOrCreate(String subject) {
            return vault.findOrCreate("all");
        }

        @Override
        public Optional<Aead> find(String subject) {
            return vault.find("all");
        }

        @Override
        public void destroy(String subject) {
            vault.destroy("all");
        }
    }
}
