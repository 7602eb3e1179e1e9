package nl.gezinslijn.command.record;

import static nl.gezinslijn.casefile.Rule.ACC_1;
import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MoreWishes.openInEmergency;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.FRANK;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;

@Proves(ACC_1)
class EmergenciesTest {

    @Test
    void somebody_without_a_relation_opens_a_case_for_an_hour() {
        active().when(openInEmergency()).thenFile(file -> {
            var taken = file.circle().emergencies().getFirst();
            Instant now = Objects.requireNonNull(file.recordedAt());
            assertThat(taken.account()).isEqualTo(FRANK.id());
            assertThat(Duration.between(now, taken.until())).isEqualTo(Duration.ofHours(1));
            assertThat(file.circle().inEmergency(FRANK.id(), taken.until().minusMillis(1)))
                    .isTrue();
            assertThat(file.circle().inEmergency(FRANK.id(), taken.until())).isFalse();
            assertThat(file.circle().inEmergency(ANNA.id(), now)).isFalse();
        });
    }

    @Test
    void the_reason_says_what_the_emergency_is() {
        active().when(openInEmergency().withoutReason()).thenRefused(ACC_1, "what the emergency is");
    }

    @Test
    void an_emergency_is_of_today_and_not_recorded_afterwards() {
        active().when(openInEmergency().on("2024-02-02").recordedOn("2024-02-03"))
                .thenRefused(ACC_1, "an emergency is of today");
    }

    @Test
    void who_sees_the_case_anyway_does_not_take_it() {
        active().when(openInEmergency().by(ANNA)).thenRefused(ACC_1, "without an emergency");
        active().when(openInEmergency().by(CARLA)).thenRefused(ACC_1, "without an emergency");
    }

    @Test
    void also_a_closed_case_is_opened_in_an_emergency() {
        active().given(closed("finished")).when(openInEmergency()).thenAccepted();
    }

    @Test
    @Proves(COACH_4)
    void an_emergency_is_for_those_who_work_in_cases() {
        for (Role role : new Role[] {Role.INSPECTOR, Role.ANALYST, Role.ADMINISTRATOR, Role.IMPORTER}) {
            active().when(openInEmergency().by(new Actor("somebody", role, "elders")))
                    .thenRefused(COACH_4);
        }
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01"));
    }
}
