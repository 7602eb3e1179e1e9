package nl.gezinslijn.command.aggregate;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.scenario.CaseScenario;
import org.junit.jupiter.api.Test;

/** Within a case the instant an entry became known never decreases. */
@Proves(Rule.TIME_1)
class RecordedAtTest {

    private static final String LAST = "2024-02-01T10:00:00Z";

    @Test
    void an_entry_is_recorded_at_the_instant_of_its_recording() {
        recordedLastAt(LAST)
                .when(recordContact().on("2024-01-20").recordedAt("2024-02-01T10:00:00.001Z"))
                .thenStamped(
                        stamp -> assertThat(stamp.recordedAt()).isEqualTo(Instant.parse("2024-02-01T10:00:00.001Z")))
                .thenFile(file -> assertThat(file.recordedAt()).isEqualTo(Instant.parse("2024-02-01T10:00:00.001Z")));
    }

    @Test
    void a_clock_that_was_set_back_is_held_at_the_last_entry() {
        recordedLastAt(LAST)
                .when(recordContact().on("2024-01-20").recordedAt("2024-02-01T09:59:59.999Z"))
                .thenStamped(stamp -> {
                    assertThat(stamp.recordedAt()).isEqualTo(Instant.parse(LAST));
                    assertThat(stamp.imported()).isFalse();
                });
    }

    @Test
    void today_is_then_the_day_of_the_last_entry() {
        recordedLastAt(LAST)
                .when(recordContact().on("2024-02-01").recordedAt("2024-01-15T09:00:00Z"))
                .thenAccepted();
        recordedLastAt(LAST)
                .when(recordContact().on("2024-02-02").recordedAt("2024-01-15T09:00:00Z"))
                .thenRefused(Rule.TIME_1);
    }

    @Test
    void an_old_register_that_claims_an_earlier_instant_is_refused() {
        recordedLastAt(LAST)
                .when(recordContact()
                        .on("2024-01-20")
                        .recordedAt("2024-02-01T09:59:59.999Z")
                        .imported())
                .thenRefused(Rule.TIME_1, "old register");
    }

    @Test
    void what_an_old_register_recorded_since_is_marked_as_its_claim() {
        recordedLastAt(LAST)
                .when(recordContact().on("2024-01-20").recordedAt(LAST).imported())
                .thenStamped(stamp -> {
                    assertThat(stamp.recordedAt()).isEqualTo(Instant.parse(LAST));
                    assertThat(stamp.imported()).isTrue();
                });
    }

    @Test
    void an_old_registers_today_is_the_day_it_recorded() {
        recordedLastAt(LAST)
                .when(recordContact()
                        .on("2024-03-02")
                        .recordedAt("2024-03-01T12:00:00Z")
                        .imported())
                .thenRefused(Rule.TIME_1, "today is 2024-03-01");
    }

    private static CaseScenario recordedLastAt(String instant) {
        return in(VENRAY)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(contactHeld(30).recordedAt(instant));
    }
}
