package nl.gezinslijn.command.aggregate;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;

import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.scenario.CaseScenario;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void whoever_saw_the_latest_version_is_heard() {
        active().when(recordContact().expecting(3)).thenAccepted();
    }

    @Test
    void whoever_saw_an_older_version_is_told_the_current_one() {
        active().when(recordContact().expecting(2)).thenStale(3);
        active().when(recordContact().expecting(0)).thenStale(3);
    }

    @Test
    void a_version_that_has_not_been_yet_is_no_better() {
        active().when(recordContact().expecting(4)).thenStale(3);
    }

    @Test
    void whoever_names_no_version_does_not_mind() {
        active().when(recordContact()).thenAccepted();
    }

    @Test
    void versions_beyond_the_small_numbers_are_compared_by_value() {
        CaseScenario long_case = active();
        for (int i = 0; i < 200; i++) {
            long_case.givenDone(recordContact());
        }
        long_case.when(recordContact().expecting(203)).thenAccepted();
    }

    @Test
    void what_is_stale_is_stale_before_any_rule_is_asked() {
        active().when(start()).thenRefused(Rule.STATE_1);
        active().when(start().expecting(2)).thenStale(3);
        active().when(recordContact("phone").expecting(2)).thenStale(3);
        active().when(transferTo(BEA).on("2023-01-01").expecting(2)).thenStale(3);
        active().when(recordContact("carrier-pigeon").expecting(2)).thenStale(3);
    }

    @Test
    void also_for_a_registration() {
        active().when(registration(VENRAY).wanted()).thenRefused(Rule.STATE_1);
        active().when(registration(VENRAY).wanted().expecting(2)).thenStale(3);
        in(VENRAY).when(registration("atlantis-2030").wanted().expecting(1)).thenStale(0);
        in(VENRAY).when(registration(VENRAY).wanted().expecting(0)).thenAccepted();
    }

    @Test
    void a_case_that_is_not_there_is_not_found_whatever_version_was_seen() {
        in(VENRAY).when(assign(BEA)).thenNotFound();
        in(VENRAY).when(assign(BEA).expecting(1)).thenNotFound();
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-01-10"));
    }
}
