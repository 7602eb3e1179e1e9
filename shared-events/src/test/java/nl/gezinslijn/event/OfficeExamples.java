package nl.gezinslijn.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.OfficeEvent.Answer;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import nl.gezinslijn.event.OfficeEvent.CountRecorded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.FindingRecorded;
import nl.gezinslijn.event.OfficeEvent.GroupTrainingHeld;
import nl.gezinslijn.event.OfficeEvent.InspectionOpened;
import nl.gezinslijn.event.OfficeEvent.InspectionPublished;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.QualificationRecorded;
import nl.gezinslijn.event.OfficeEvent.StaffLeftOffice;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;
import nl.gezinslijn.event.OfficeEvent.SurveyReturned;
import nl.gezinslijn.event.OfficeEvent.SurveysSent;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OfficeEvent.WaitingListLeft;

/** One example of each event outside cases, with every field filled in. */
public final class OfficeExamples {

    private OfficeExamples() {}

    /** Line by line: a coach, a family, an office, a tally. */
    public static List<OfficeEvent> all() {
        return List.of(
                new CoachProfiled("De Brug", true),
                new QualificationRecorded("skj", LocalDate.of(2021, 3, 1), LocalDate.of(2026, 2, 28)),
                new CaseloadCapSet(12),
                new CoachPlaceTaken(EventExamples.CASE),
                new CoachPlaceGivenBack(EventExamples.CASE),
                new FamilyCaseOpened("venray-2021", EventExamples.CASE),
                new FamilyCaseEnded("venray-2021", EventExamples.CASE),
                new WaitingListJoined(EventExamples.CASE, 2, LocalDate.of(2024, 5, 1)),
                new WaitingListLeft(EventExamples.CASE),
                new IntensityPlaceTaken("complex-intensive", EventExamples.CASE),
                new IntensityPlaceGivenBack("complex-intensive", EventExamples.CASE),
                new IntensityCapacitySet("complex-intensive", 15),
                new StaffTookOffice("scientist.prins", Role.BEHAVIOURAL_SCIENTIST, "Gemeente"),
                new StaffLeftOffice("scientist.prins", Role.BEHAVIOURAL_SCIENTIST),
                new SurveysSent("families", 40),
                new SurveyReturned("families", List.of(new Answer("goals-reached", 2, 3, "partly"))),
                new GroupTrainingHeld("parenting", 8),
                new CountRecorded("partners", 1, "De Esdoorn"),
                new InspectionOpened(
                        "delft-2013", 1, "stj-2013", 1, LocalDate.of(2012, 4, 1), LocalDate.of(2013, 3, 31)),
                new FindingRecorded("i16-i17", Verdict.TO_IMPROVE, EventExamples.text("FindingRecorded.text")),
                new InspectionPublished(Instant.parse("2013-06-03T09:30:00Z")));
    }

    public static OfficeEvent of(Class<? extends OfficeEvent> type) {
        return all().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no example of " + OfficeNames.nameOf(type)));
    }
}
