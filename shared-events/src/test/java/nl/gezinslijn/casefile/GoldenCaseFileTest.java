package nl.gezinslijn.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.History.Dated;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.Golden;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.Records;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot of this revision of the fold, exactly as it is stored. Another shape is another revision. */
class GoldenCaseFileTest {

    private static final JsonMapper JSON = EventJson.mapper();

    @BeforeAll
    static void write_when_asked() {
        if (Golden.isWriting()) {
            Golden.write("CaseFile", CaseFile.FOLD_REVISION, stored());
        }
    }

    @Test
    void when_serialised_the_contract_is_unchanged_byte_for_byte() {
        assertThat(stored()).isEqualTo(Golden.read("CaseFile", CaseFile.FOLD_REVISION));
    }

    @Test
    void when_read_the_case_is_the_one_that_was_stored() {
        assertThat(JSON.readValue(Golden.read("CaseFile", CaseFile.FOLD_REVISION), CaseFile.class))
                .isEqualTo(reopened());
    }

    @Test
    void a_snapshot_with_a_field_that_nobody_knows_is_an_error() {
        String snapshot = stored().replaceFirst("\\{", "{\"fromTheFuture\":1,");

        assertThatThrownBy(() -> JSON.readValue(snapshot, CaseFile.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void the_example_has_something_in_every_part() {
        CaseFile file = reopened();

        assertThat(Records.values(file)).doesNotContainNull();
        assertThat(file.hasOpenSteps()).isTrue();
        assertThat(file.meldcode().steps()).isNotEmpty();
        assertThat(file.escalations().daysOnRung()).isNotEmpty();
        assertThat(file.protection().awaited()).isNotEmpty();
    }

    private static String stored() {
        return JSON.writeValueAsString(reopened()) + "\n";
    }

    /** All examples but the declining, one every tenth day, and after the reopening what is still open. */
    private static CaseFile reopened() {
        List<Dated> all = new ArrayList<>();
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (CaseEvent event : EventExamples.all()) {
            if (!(event instanceof RegistrationDeclined)) {
                all.add(new Dated(day, event));
                day = day.plusDays(10);
            }
        }
        all.add(new Dated(day, new CoachTransferred("coach.smit", "Welzijn Oost")));
        all.add(new Dated(day, new EscalationRaised(2, "coach", null)));
        all.add(new Dated(day.plusDays(5), new EscalationRaised(2, "team-leaders", null)));
        all.add(new Dated(day, new ProtectionReferralMade(2, "raad", "advice", false, null, null)));
        all.add(new Dated(day.plusDays(9), new ExtensionRequested(1, 3)));
        return History.of(all).fold();
    }
}
