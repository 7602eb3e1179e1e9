package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.TestProgrammes.programme;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OfficeEvent.WaitingListLeft;

class AnyTownTest {

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Attempt.any().list().ofMinSize(80).ofMaxSize(160);
    }

    @Provide
    Arbitrary<String> programmes() {
        return Arbitraries.of(EVERYTHING, "rotterdam-sang-2009", "halle-vilvoorde");
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    @Proves({Rule.COACH_2, Rule.INTY_2, Rule.INT_2, Rule.WAIT_2})
    void whatever_is_done_in_its_cases_what_is_taken_around_them_is_what_they_take(
            @ForAll("programmes") String programme, @ForAll("attempts") List<Attempt> attempts) {
        Town.of(programme(programme), attempts);
    }

    /** What is asserted of any town says something only where places are taken, full, and given back. */
    @Property(tries = 25, shrinking = ShrinkingMode.OFF, seed = "20240102")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void in_these_towns_places_are_taken_and_refused_and_given_back(@ForAll("attempts") List<Attempt> attempts) {
        Town town = Town.of(programme(EVERYTHING), attempts);
        town.events()
                .forEach(event ->
                        Statistics.label("event").collect(event.getClass().getSimpleName()));
        Statistics.label("event")
                .coverage(checker -> List.of(
                                CoachPlaceTaken.class,
                                CoachPlaceGivenBack.class,
                                FamilyCaseOpened.class,
                                FamilyCaseEnded.class,
                                IntensityPlaceTaken.class,
                                IntensityPlaceGivenBack.class,
                                WaitingListJoined.class,
                                WaitingListLeft.class)
                        .forEach(event -> checker.check(event.getSimpleName()).count(count -> count > 0)));
        town.refusals().forEach(rule -> Statistics.label("refusal").collect(rule));
        Statistics.label("refusal")
                .coverage(checker -> List.of(Rule.COACH_2, Rule.INTY_2, Rule.INT_2, Rule.WAIT_2)
                        .forEach(rule -> checker.check(rule.id()).count(count -> count > 0)));
    }
}
