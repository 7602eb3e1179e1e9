package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.Duration;
import nl.gezinslijn.programme.Programme.Protection.Body;
import nl.gezinslijn.programme.Programme.Rung;
import org.junit.jupiter.api.Test;

class DelftTest {

    private final Programmes shipped = Programmes.shipped();
    private final Programme delft = shipped.newest("delft-2013").orElseThrow();

    @Test
    void delft_is_for_level_5_by_word_of_the_zorgregisseur_who_deploys_the_coach() {
        assertThat(delft.eligibility().criteria()).extracting(Code::code).containsExactly("level-5");
        assertThat(delft.eligibility().atLeast()).isEqualTo(1);
        assertThat(delft.eligibility().decidedBy()).isEqualTo(Role.ZORGREGISSEUR);
        assertThat(delft.rolesFor(Action.ASSIGN_COACH)).containsExactly(Role.ZORGREGISSEUR);
        assertThat(delft.coach().organisations())
                .extracting(Code::code)
                .containsExactly("mee", "kwadraad", "ggz-delfland", "cjg");
    }

    @Test
    void delft_has_neither_term_nor_norm_nor_cap() {
        assertThat(delft.duration()).isEqualTo(new Duration(Duration.Kind.NONE, null));
        assertThat(delft.extensions()).isNull();
        assertThat(delft.caseloadCap()).isNull();
        assertThat(delft.leads()).isFalse();
    }

    @Test
    void delft_goes_up_four_rungs() {
        assertThat(delft.ladder())
                .extracting(Rung::code, Rung::role)
                .containsExactly(
                        tuple("coach", Role.COACH),
                        tuple("zorgregisseur", Role.ZORGREGISSEUR),
                        tuple("partner-management", null),
                        tuple("municipality", null));
    }

    @Test
    void a_family_that_stops_in_delft_is_coordinated_elsewhere_or_reported_to_amk_or_raad() {
        assertThat(delft.closure().coordinationElsewhere()).isTrue();
        assertThat(shipped.all())
                .filteredOn(programme -> programme.closure().coordinationElsewhere())
                .containsExactly(delft);
        assertThat(delft.protection().bodies()).extracting(Body::code).containsExactly("amk", "raad");
        assertThat(delft.protection().meldcode()).isFalse();
    }
}
