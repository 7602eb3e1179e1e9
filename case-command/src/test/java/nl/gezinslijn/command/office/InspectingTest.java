package nl.gezinslijn.command.office;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.command.scenario.Beside.ofInspection;
import static nl.gezinslijn.command.scenario.OfficeScenario.office;
import static nl.gezinslijn.command.scenario.OfficeWish.about;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.office.OfficeCommand.OpenInspection;
import nl.gezinslijn.command.office.OfficeCommand.PublishInspection;
import nl.gezinslijn.command.office.OfficeCommand.RecordFinding;
import nl.gezinslijn.command.scenario.OfficeWish;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.OfficeEvent.FindingRecorded;
import nl.gezinslijn.event.OfficeEvent.InspectionOpened;
import nl.gezinslijn.event.OfficeEvent.InspectionPublished;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.inspection.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** An inspection is opened over a period, has a finding per mark, and is published once. */
class InspectingTest {

    private static final String ID = "3c9a4e0e-31a5-4f8b-9f9e-0a5e9f6f1d11";
    private static final Actor INSPECTOR = new Actor("inspector.ids", Role.INSPECTOR, "inspectie");

    @Test
    void an_inspector_opens_an_inspection_of_a_programme_over_a_period() {
        office().when(open())
                .then(ofInspection(
                        ID,
                        new InspectionOpened("delft-2013", 1, "stj-2013", 1, day("2012-04-01"), day("2013-03-31"))));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "INSPECTOR")
    @Proves(COACH_4)
    void nobody_but_an_inspector_inspects(Role role) {
        office().when(open().by(new Actor("somebody", role, "somewhere"))).thenRefused(COACH_4, "by an inspector");
    }

    @Test
    @Proves(STATE_1)
    void it_is_opened_once() {
        office().given(open()).when(open()).thenRefused(STATE_1, "opened already");
    }

    @Test
    void what_it_looks_at_is_known_and_over() {
        office().when(opening("nowhere", "stj-2013", "2013-03-31")).thenInvalid("programme", "is not a programme");
        office().when(opening("delft-2013", "none", "2013-03-31")).thenInvalid("framework", "is not a framework");
        office().when(opening("delft-2013", "stj-2013", "2012-03-31")).thenInvalid("to", "is before from");
        office().when(opening("delft-2013", "stj-2013", "2013-06-04")).thenInvalid("to", "is after the day");
        office().when(opening("delft-2013", "stj-2013", "2013-06-03")).thenAccepted();
    }

    @Test
    void a_finding_is_for_a_mark_of_the_framework_and_a_later_one_takes_its_place() {
        office().given(open())
                .when(finding("i16-i17", Verdict.TO_IMPROVE))
                .then(ofInspection(ID, new FindingRecorded("i16-i17", Verdict.TO_IMPROVE, null)));
        office().given(open(), finding("i1", Verdict.TO_IMPROVE))
                .when(finding("i1", Verdict.MET))
                .thenAccepted();
        office().given(open()).when(finding("i16", Verdict.MET)).thenInvalid("mark", "is not a mark of the framework");
    }

    @Test
    @Proves(STATE_1)
    void nothing_is_found_before_it_is_opened_or_after_it_is_published() {
        office().when(finding("i1", Verdict.MET)).thenRefused(STATE_1, "not been opened");
        office().when(publish()).thenRefused(STATE_1, "not been opened");
        office().given(open())
                .given(allFindings())
                .given(publish())
                .when(finding("i1", Verdict.MET))
                .thenRefused(STATE_1, "has been published");
        office().given(open())
                .given(allFindings())
                .given(publish())
                .when(publish())
                .thenRefused(STATE_1, "has been published");
    }

    @Test
    @Proves(STATE_1)
    void it_is_published_when_every_mark_has_its_finding_and_keeps_the_instant_it_looked_at() {
        office().given(open())
                .given(Stream.of(allFindings()).skip(1).toArray(OfficeWish[]::new))
                .when(publish())
                .thenRefused(STATE_1, "these marks have no finding yet: i1");
        office().given(open())
                .given(allFindings())
                .when(publish().recordedAt("2013-06-10T08:00:00Z"))
                .then(ofInspection(ID, new InspectionPublished(Instant.parse("2013-06-10T08:00:00Z"))));
    }

    private static OfficeWish open() {
        return opening("delft-2013", "stj-2013", "2013-03-31");
    }

    private static OfficeWish opening(String programme, String framework, String to) {
        return about(ID, new OpenInspection(programme, framework, day("2012-04-01"), day(to)))
                .by(INSPECTOR)
                .on("2013-06-03");
    }

    private static OfficeWish finding(String mark, Verdict verdict) {
        return about(ID, new RecordFinding(mark, verdict, null)).by(INSPECTOR).on("2013-06-04");
    }

    private static OfficeWish publish() {
        return about(ID, new PublishInspection()).by(INSPECTOR).on("2013-06-10");
    }

    private static OfficeWish[] allFindings() {
        return Frameworks.shipped().newest("stj-2013").orElseThrow().marks().stream()
                .map(mark -> finding(mark, Verdict.MET))
                .toArray(OfficeWish[]::new);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
