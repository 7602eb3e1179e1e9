package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.programme.Programme.Intensity;
import org.junit.jupiter.api.Test;

class RotterdamTest {

    private final Programmes shipped = Programmes.shipped();
    private final Programme rotterdam = shipped.newest("rotterdam-sang-2009").orElseThrow();

    @Test
    void rotterdam_coaches_half_a_year_in_one_of_four_forms_and_then_hands_over() {
        assertThat(rotterdam.duration().termMonths()).isEqualTo(6);
        assertThat(rotterdam.extensions()).isNull();
        assertThat(rotterdam.intensities())
                .extracting(Intensity::code)
                .containsExactly("vig", "ibag", "gaaf", "gezinskracht");
        assertThat(rotterdam.intensities())
                .allMatch(form -> form.contactEveryDays() == null && form.reviewEveryMonths() == null);
        assertThat(shipped.all())
                .filteredOn(programme -> programme.handover().required())
                .containsExactly(rotterdam);
    }
}
