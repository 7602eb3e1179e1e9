package nl.gezinslijn.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.MayRead.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;

class MayReadByRoleTest {

    private final MayRead mayRead = new MayReadByRole();

    @ParameterizedTest
    @CsvSource({
        "COACH, OWN, true, false, false",
        "COORDINATOR, ALL, true, false, false",
        "PROCESS_LEAD, ALL, true, false, false",
        "ZORGREGISSEUR, ALL, true, false, false",
        "BEHAVIOURAL_SCIENTIST, ALL, true, false, false",
        "INSPECTOR, ALL, true, false, true",
        "ANALYST, NONE, true, true, false",
        "ADMINISTRATOR, NONE, false, true, true",
        "IMPORTER, NONE, false, false, false",
        "SYSTEM, NONE, false, false, false"
    })
    void each_role_sees_what_it_needs(Role role, Cases cases, boolean reports, boolean projections, boolean heads) {
        Reader reader = new Reader("somebody", Set.of(role));

        assertThat(mayRead.cases(reader)).isEqualTo(cases);
        assertThat(mayRead.reports(reader)).isEqualTo(reports);
        assertThat(mayRead.projections(reader)).isEqualTo(projections);
        assertThat(mayRead.askForHeads(reader)).isEqualTo(heads);
    }

    @Test
    void with_several_roles_one_sees_what_the_widest_shows() {
        assertThat(mayRead.cases(new Reader("somebody", EnumSet.of(Role.COACH, Role.COORDINATOR))))
                .isEqualTo(Cases.ALL);
        assertThat(mayRead.cases(new Reader("somebody", EnumSet.of(Role.ADMINISTRATOR, Role.COACH))))
                .isEqualTo(Cases.OWN);
    }

    @Test
    void a_coach_sees_no_case_without_a_coach() {
        assertThat(mayRead.theCase(new Reader("anna", Set.of(Role.COACH)), null))
                .isFalse();
        assertThat(mayRead.theCase(new Reader("anna", Set.of(Role.COACH)), "anna"))
                .isTrue();
        assertThat(mayRead.theCase(new Reader("inspector", Set.of(Role.INSPECTOR)), null))
                .isTrue();
    }

    @Test
    void roles_are_read_from_the_login_and_nothing_else_is() {
        assertThat(Reader.of(new TestingAuthenticationToken(
                        "anna", "secret", "ROLE_COACH", "ROLE_PROCESS_LEAD", "ORG_synthese", "ROLE_EMPEROR")))
                .isEqualTo(new Reader("anna", Set.of(Role.COACH, Role.PROCESS_LEAD)));
        assertThat(Reader.of(null).roles()).isEmpty();
    }
}
