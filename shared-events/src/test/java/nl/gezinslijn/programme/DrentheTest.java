package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.Extensions;
import nl.gezinslijn.programme.Programme.Protection.Body;
import org.junit.jupiter.api.Test;

class DrentheTest {

    private final Programme drenthe =
            Programmes.shipped().newest("drenthe-2006").orElseThrow();

    @Test
    void drenthe_has_six_months_and_twice_three_more() {
        assertThat(drenthe.duration().termMonths()).isEqualTo(6);
        assertThat(drenthe.extensions()).isEqualTo(new Extensions(2, 3, List.of(Role.COORDINATOR, Role.PROCESS_LEAD)));
    }

    @Test
    void drenthe_asks_for_one_of_its_three_triggers() {
        assertThat(drenthe.eligibility().criteria())
                .extracting(Code::code)
                .containsExactly(
                        "safety-or-development-threatened", "help-hard-to-get-in", "professionals-at-cross-purposes");
        assertThat(drenthe.eligibility().atLeast()).isEqualTo(1);
    }

    @Test
    void drenthe_knows_no_meldcode_and_no_age_bound() {
        assertThat(drenthe.protection().meldcode()).isFalse();
        assertThat(drenthe.protection().bodies()).extracting(Body::code).containsExactly("amk", "raad");
        assertThat(drenthe.ageBound()).isNull();
    }
}
