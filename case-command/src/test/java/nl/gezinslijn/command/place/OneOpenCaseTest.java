package nl.gezinslijn.command.place;

import static nl.gezinslijn.casefile.Rule.INT_2;
import static nl.gezinslijn.command.scenario.Beside.ofCoach;
import static nl.gezinslijn.command.scenario.Beside.ofFamily;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.withdrawn;
import static nl.gezinslijn.command.scenario.MoreWishes.voidEntry;
import static nl.gezinslijn.command.scenario.MoreWishes.withdraw;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.ZOE;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.scenario.Beside;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import org.junit.jupiter.api.Test;

@Proves(INT_2)
class OneOpenCaseTest {

    private static final String DELFT = "delft-2013";
    private static final LocalDate DAY = LocalDate.parse("2023-12-01");

    @Test
    void a_registration_opens_the_familys_case() {
        in(VENRAY)
                .when(registration(VENRAY).wanted())
                .thenAround(ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)));
    }

    @Test
    void a_second_registration_in_the_programme_is_refused() {
        in(VENRAY).around(openIn(VENRAY)).when(registration(VENRAY).wanted()).thenRefused(INT_2);
    }

    @Test
    void in_another_programme_the_family_may_have_a_case_too() {
        in(VENRAY)
                .around(openIn(DRENTHE))
                .when(registration(VENRAY).wanted())
                .thenAround(ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)));
    }

    @Test
    void another_family_may_have_a_case_of_its_own() {
        in(VENRAY)
                .around(openIn(VENRAY))
                .when(registration(VENRAY).family("family-2").wanted())
                .thenAround(ofFamily("family-2", new FamilyCaseOpened(VENRAY, CASE)));
    }

    @Test
    void a_case_that_ended_stands_in_nobodys_way() {
        in(VENRAY)
                .around(openIn(VENRAY))
                .around(lines -> lines.ofFamily("family-1", DAY, new FamilyCaseEnded(VENRAY, "case-first")))
                .when(registration(VENRAY).wanted())
                .thenAround(ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)));
    }

    @Test
    void only_a_coordinator_is_told_which_case_is_open() {
        Wish second = registration(VENRAY).wanted();
        in(VENRAY)
                .around(openIn(VENRAY))
                .when(second.by(CARLA))
                .thenRefused(INT_2, "this family has an open case in this programme: case-first");
        assertThat(in(VENRAY)
                        .around(openIn(VENRAY))
                        .when(second.by(ANNA))
                        .thenRefused(INT_2)
                        .words())
                .isEqualTo("this family has an open case in this programme");
        assertThat(in(VENRAY)
                        .around(openIn(VENRAY))
                        .when(second.by(PETRA))
                        .thenRefused(INT_2)
                        .words())
                .doesNotContain("case-first");
    }

    @Test
    void a_decline_a_withdrawal_and_a_closure_end_it() {
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted())
                .when(decline())
                .thenAround(ofFamily("family-1", new FamilyCaseEnded(VENRAY, CASE)));
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted())
                .when(withdraw())
                .thenAround(ofFamily("family-1", new FamilyCaseEnded(VENRAY, CASE)));
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted(), assign(ANNA))
                .when(close("moved"))
                .thenAround(
                        ofCoach("anna", new CoachPlaceGivenBack(CASE)),
                        ofFamily("family-1", new FamilyCaseEnded(VENRAY, CASE)));
    }

    @Test
    void a_reopening_is_refused_while_the_family_has_another_case() {
        closedCase().when(reopen(BEA)).thenAccepted();
        closedCase().around(openIn(VENRAY)).when(reopen(BEA)).thenAccepted();
        closedCase().around(openIn(DELFT)).when(reopen(BEA)).thenRefused(INT_2, "case-first");
        assertThat(closedCase()
                        .around(openIn(DELFT))
                        .when(reopen(BEA).by(ZOE))
                        .thenRefused(INT_2)
                        .words())
                .doesNotContain("case-first");
    }

    @Test
    void voiding_a_decline_a_withdrawal_or_a_closure_opens_the_case_again_unless_there_is_another() {
        Beside opened = ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE));
        ended(declined()).when(voidEntry(1)).thenAround(opened);
        ended(declined()).around(openIn(VENRAY)).when(voidEntry(1)).thenRefused(INT_2, "case-first");
        ended(withdrawn()).when(voidEntry(1)).thenAround(opened);
        ended(withdrawn()).around(openIn(VENRAY)).when(voidEntry(1)).thenRefused(INT_2);
        ended(assigned(), closed("moved"))
                .when(voidEntry(2))
                .thenAround(opened, ofCoach("anna", new CoachPlaceTaken(CASE)));
        ended(assigned(), closed("moved"))
                .around(openIn(VENRAY))
                .when(voidEntry(2))
                .thenRefused(INT_2);
    }

    private static CaseScenario ended(Happened... how) {
        return in(VENRAY).given(registered()).given(how);
    }

    @Test
    void what_is_open_already_is_not_opened_twice() {
        in(VENRAY)
                .around(lines -> lines.ofFamily("family-1", DAY, new FamilyCaseOpened(VENRAY, CASE)))
                .when(registration(VENRAY).wanted())
                .thenAccepted()
                .thenAround();
    }

    @Test
    void the_end_of_one_case_does_not_end_another() {
        in(VENRAY)
                .given(registered())
                .around(openIn(VENRAY))
                .when(decline())
                .thenAccepted()
                .thenAround();
        in(VENRAY).given(registered()).when(decline()).thenAccepted().thenAround();
    }

    private static Consumer<TestLines> openIn(String programme) {
        return lines -> lines.ofFamily("family-1", DAY, new FamilyCaseOpened(programme, "case-first"));
    }

    private static CaseScenario closedCase() {
        return in(DELFT).given(registered(), assigned(), closed("moved"));
    }
}
