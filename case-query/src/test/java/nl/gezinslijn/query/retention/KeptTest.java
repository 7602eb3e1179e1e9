package nl.gezinslijn.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import org.junit.jupiter.api.Test;

/** The child of every {@link Life} was born on 4 May 2015. */
class KeptTest {

    private static final Programme HALLE =
            Life.PROGRAMMES.newest("halle-vilvoorde").orElseThrow();

    private final KeyVault vault = new InMemoryKeyVault();
    private final Seal seal = new Seal(vault);

    @Test
    void in_the_netherlands_a_closed_case_is_kept_for_twenty_years() {
        Life life = closed(Life.VENRAY);

        assertThat(kept(life, Life.VENRAY))
                .contains(new Kept(day("2024-06-30"), day("2044-06-30"), Kept.Basis.YEARS_AFTER_END));
        assertThat(kept(life, Life.VENRAY).orElseThrow().isDueOn(day("2044-06-30")))
                .isFalse();
        assertThat(kept(life, Life.VENRAY).orElseThrow().isDueOn(day("2044-07-01")))
                .isTrue();
    }

    @Test
    void a_declined_registration_is_kept_as_long() {
        Life life = family(Life.VENRAY).declined("2024-02-29");

        assertThat(kept(life, Life.VENRAY))
                .contains(new Kept(day("2024-02-29"), day("2044-02-29"), Kept.Basis.YEARS_AFTER_END));
    }

    @Test
    void in_flanders_it_is_kept_through_the_year_in_which_the_youngest_is_35() {
        assertThat(kept(closed(HALLE), HALLE))
                .contains(new Kept(day("2024-06-30"), day("2050-12-31"), Kept.Basis.AGE_OF_THE_YOUNGEST));
    }

    @Test
    void a_birth_date_that_was_erased_is_taken_for_the_year_of_registration() {
        Life life = closed(HALLE);
        vault.destroy(KeyVault.person(Life.id(life.caseId() + " child")));

        assertThat(kept(life, HALLE))
                .contains(new Kept(day("2024-06-30"), day("2059-12-31"), Kept.Basis.AGE_NOT_KNOWN));
    }

    @Test
    void a_case_that_goes_on_or_was_reopened_has_no_last_day() {
        assertThat(kept(family(Life.VENRAY), Life.VENRAY)).isEmpty();
        assertThat(kept(closed(Life.VENRAY).reopened("2025-01-02", "anna"), Life.VENRAY))
                .isEmpty();
    }

    private Optional<Kept> kept(Life life, Programme programme) {
        return Kept.of(life.file(), programme, date -> seal.openDate(life.caseId(), date));
    }

    private Life family(Programme programme) {
        return Life.of("kept", programme, seal).registered("2024-01-02");
    }

    private Life closed(Programme programme) {
        return family(programme)
                .assigned("2024-01-05", "anna")
                .started("2024-01-10")
                .closed("2024-06-30");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
