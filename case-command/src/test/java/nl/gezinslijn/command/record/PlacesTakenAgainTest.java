package nl.gezinslijn.command.record;

import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.casefile.Rule.INT_2;
import static nl.gezinslijn.casefile.Rule.REC_1;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MoreWishes.retract;
import static nl.gezinslijn.command.scenario.MoreWishes.voidEntry;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import org.junit.jupiter.api.Test;

/** A case that is open again claims what it gave back when it ended. */
@Proves(REC_1)
class PlacesTakenAgainTest {

    private static final LocalDate BEFORE = LocalDate.parse("2024-01-01");
    private static final LocalDate REGISTERED = LocalDate.parse("2024-01-02");
    private static final String OTHER = "another case";

    private final AtomicReference<TestLines> lines = new AtomicReference<>();

    @Test
    void a_closure_voided_takes_the_places_of_coach_family_and_intensity_again() {
        closedCase().around(lines::set).when(voidEntry(4)).thenAccepted();
        assertThat(lines.get().coachs("anna")).endsWith(new CoachPlaceTaken(CASE));
        assertThat(lines.get().familys("family-1")).containsExactly(new FamilyCaseOpened(VENRAY, CASE));
        assertThat(lines.get().offices(VENRAY)).containsExactly(new IntensityPlaceTaken("standby-support", CASE));
    }

    @Test
    void a_decline_voided_takes_the_familys_place_on_the_waiting_list_again() {
        in(VENRAY)
                .given(registered(), triaged(true), waiting(), declined())
                .around(lines::set)
                .when(voidEntry(3))
                .thenAccepted();
        assertThat(lines.get().familys("family-1")).containsExactly(new FamilyCaseOpened(VENRAY, CASE));
        assertThat(lines.get().offices(VENRAY)).containsExactly(new WaitingListJoined(CASE, 3, REGISTERED));
    }

    @Test
    @Proves(COACH_2)
    void a_closure_stays_when_the_coach_has_no_place_any_more() {
        closedCase()
                .around(all -> all.ofCoach("anna", BEFORE, new CaseloadCapSet(1), new CoachPlaceTaken(OTHER)))
                .around(lines::set)
                .when(voidEntry(4))
                .thenRefused(COACH_2, "at most 1");
        assertThat(lines.get().coachs("anna")).doesNotContain(new CoachPlaceTaken(CASE));
        assertThat(lines.get().familys("family-1")).isEmpty();
        assertThat(lines.get().offices(VENRAY)).isEmpty();
        closedCase()
                .around(all -> all.ofCoach("anna", BEFORE, new CaseloadCapSet(2), new CoachPlaceTaken(OTHER)))
                .when(voidEntry(4))
                .thenAccepted();
    }

    @Test
    @Proves(INTY_2)
    void a_closure_stays_when_the_intensity_has_no_place_any_more() {
        closedCase()
                .around(all -> all.ofOffice(
                        VENRAY,
                        BEFORE,
                        new IntensityCapacitySet("standby-support", 1),
                        new IntensityPlaceTaken("standby-support", OTHER)))
                .around(lines::set)
                .when(voidEntry(4))
                .thenRefused(INTY_2, "standby-support");
        assertThat(lines.get().coachs("anna")).doesNotContain(new CoachPlaceTaken(CASE));
        assertThat(lines.get().familys("family-1")).isEmpty();
    }

    @Test
    @Proves(INT_2)
    void a_closure_or_a_decline_stays_when_the_family_has_another_open_case() {
        closedCase()
                .around(all -> all.ofFamily("family-1", BEFORE, new FamilyCaseOpened(VENRAY, OTHER)))
                .when(voidEntry(4))
                .thenRefused(INT_2, OTHER);
        in(VENRAY)
                .given(registered(), declined())
                .around(all -> all.ofFamily("family-1", BEFORE, new FamilyCaseOpened(VENRAY, OTHER)))
                .when(voidEntry(1))
                .thenRefused(INT_2, OTHER);
    }

    @Test
    void a_retraction_takes_and_gives_back_nothing() {
        in(VENRAY)
                .given(registered(), assigned(), contactHeld(60))
                .around(lines::set)
                .when(retract(2))
                .thenAccepted();
        List<OfficeEvent> ofTheCoach = lines.get().coachs("anna");
        assertThat(ofTheCoach).doesNotContain(new CoachPlaceTaken(CASE));
        assertThat(lines.get().familys("family-1")).isEmpty();
        assertThat(lines.get().offices(VENRAY)).isEmpty();
    }

    private static CaseScenario closedCase() {
        return in(VENRAY)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(intensityNow("standby-support", "2024-03-01"), closed("finished"));
    }
}
