package nl.gezinslijn.command.place;

import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.casefile.Rule.INT_2;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import org.junit.jupiter.api.Test;

/**
 * Two who want the last place decide on what they both saw; the store lets one through, and the rule tells the other.
 */
class RaceForPlacesTest {

    private static final LocalDate BEFORE = LocalDate.parse("2023-12-01");
    private static final int PATIENCE_SECONDS = 60;

    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    @Proves(COACH_2)
    void of_two_cases_that_want_a_coachs_last_place_one_gets_it() throws Exception {
        house.lines().ofCoach("anna", BEFORE, new CaseloadCapSet(1));
        register("case-1", "family-1");
        register("case-2", "family-2");
        race(COACH_2, assign(ANNA).submissionFor("case-1"), assign(ANNA).submissionFor("case-2"));
        assertThat(house.lines().coachs("anna"))
                .filteredOn(CoachPlaceTaken.class::isInstance)
                .hasSize(1);
        assertThat(List.of(house.file("case-1"), house.file("case-2")))
                .filteredOn(file -> "anna".equals(file.coach()))
                .hasSize(1);
    }

    @Test
    @Proves(COACH_2)
    void two_transfers_to_the_same_last_place_too() throws Exception {
        house.lines().ofCoach("bea", BEFORE, new CaseloadCapSet(1));
        register("case-1", "family-1");
        register("case-2", "family-2");
        house.send(assign(ANNA).submissionFor("case-1"));
        house.send(assign(ANNA).submissionFor("case-2"));
        race(COACH_2, transferTo(BEA).submissionFor("case-1"), transferTo(BEA).submissionFor("case-2"));
        assertThat(List.of(house.file("case-1"), house.file("case-2")))
                .extracting(CaseFile::coach)
                .containsExactlyInAnyOrder("anna", "bea");
    }

    @Test
    @Proves(INTY_2)
    void of_two_cases_that_want_an_intensitys_last_place_one_gets_it() throws Exception {
        house.lines().ofOffice(VENRAY, BEFORE, new IntensityCapacitySet("standby-support", 1));
        active("case-1", "family-1");
        active("case-2", "family-2");
        race(
                INTY_2,
                changeIntensity("standby-support").submissionFor("case-1"),
                changeIntensity("standby-support").submissionFor("case-2"));
        assertThat(house.lines().offices(VENRAY))
                .filteredOn(IntensityPlaceTaken.class::isInstance)
                .hasSize(1);
        assertThat(List.of(house.file("case-1"), house.file("case-2")))
                .extracting(file -> file.coaching().intensity())
                .containsExactlyInAnyOrder("regular", "standby-support");
    }

    @Test
    @Proves(INT_2)
    void of_two_registrations_of_one_family_one_is_heard() throws Exception {
        race(
                INT_2,
                registration(VENRAY).wanted().submissionFor("case-1"),
                registration(VENRAY).wanted().submissionFor("case-2"));
        List<OfficeEvent> opened = house.lines().familys("family-1");
        assertThat(opened).singleElement().isInstanceOfSatisfying(FamilyCaseOpened.class, event -> {
            String other = event.caseId().equals("case-1") ? "case-2" : "case-1";
            assertThat(house.entries(event.caseId())).hasSize(1);
            assertThat(house.entries(other)).isEmpty();
        });
    }

    /** Both have decided before either is stored; one is kept, the other is refused by the rule. */
    private void race(Rule rule, Submission one, Submission other) throws Exception {
        CyclicBarrier bothDecided = new CyclicBarrier(2);
        AtomicInteger appends = new AtomicInteger();
        house.engine().beforeAppend(() -> {
            if (appends.incrementAndGet() <= 2) {
                await(bothDecided);
            }
        });
        List<Object> answers = new ArrayList<>();
        try (ExecutorService racers = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> futures =
                    List.of(racers.submit(() -> house.answer(one)), racers.submit(() -> house.answer(other)));
            for (Future<Object> future : futures) {
                answers.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        }
        assertThat(appends).as("attempts that came as far as the store").hasValueGreaterThanOrEqualTo(2);
        assertThat(answers).filteredOn(Receipt.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Problem.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
                    assertThat(problem.rule()).isEqualTo(rule.id());
                });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other never came", e);
        }
    }

    private void register(String caseId, String family) {
        house.send(registration(VENRAY).family(family).wanted().submissionFor(caseId));
    }

    private void active(String caseId, String family) {
        register(caseId, family);
        house.send(assign(ANNA).submissionFor(caseId));
        house.send(start().submissionFor(caseId));
    }
}
