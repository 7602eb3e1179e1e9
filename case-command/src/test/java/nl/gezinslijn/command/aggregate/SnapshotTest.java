package nl.gezinslijn.command.aggregate;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MIEKE;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.takeStep5;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static nl.gezinslijn.command.scenario.Wishes.triage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.Problem.Kind;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.Wish;
import org.junit.jupiter.api.Test;

/** A snapshot forgets nothing that a later decision looks at. */
class SnapshotTest {

    /** A whole life, with refusals and retries among what goes on. */
    private static List<Submission> life() {
        List<Wish> wishes = List.of(
                registration(EVERYTHING).wanted().keyed("key-0", "body"),
                triage(true).on("2024-01-03"),
                assign(ANNA).on("2024-01-05").keyed("key-1", "body"),
                start().on("2024-01-10"),
                agreePlan(goal("parenting", TIM), goal("finances")).on("2024-02-01"),
                recordContact("phone").on("2024-02-03"),
                takeStep(1).on("2024-02-04"),
                takeStep5(true, true).on("2024-02-05"),
                raise().on("2024-02-06"),
                raise(1).on("2024-02-16"),
                refer("veilig-thuis", "report").on("2024-02-17"),
                refer("veilig-thuis", "advice").on("2024-02-17"),
                requestExtension(3).on("2024-06-01"),
                grantExtension(1).by(CARLA).on("2024-06-02").keyed("key-2", "body"),
                grantExtension(1).by(CARLA).on("2024-06-02").keyed("key-2", "body"),
                grantExtension(1).by(CARLA).on("2024-06-02").keyed("key-2", "another body"),
                assign(ANNA).on("2024-01-05").keyed("key-1", "body"),
                transferTo(BEA).on("2024-07-01").expecting(99),
                transferTo(BEA).on("2024-07-01"),
                close("finished", "1.1", "1.2").by(BEA).on("2024-09-01"),
                close("moved", "1.1", "1.2").by(BEA).on("2024-09-01"),
                reopen(BEA).by(MIEKE).on("2024-10-01"),
                requestExtension(3).by(BEA).on("2025-03-31"));
        List<Submission> life = new ArrayList<>();
        for (Wish wish : wishes) {
            life.add(wish.submission());
        }
        return life;
    }

    @Test
    void a_case_goes_on_from_a_snapshot_as_from_its_events() {
        List<Submission> life = life();
        Lived without = live(life, -1);
        assertThat(without.answers())
                .filteredOn(Problem.class::isInstance)
                .map(problem -> ((Problem) problem).kind())
                .containsExactly(Kind.REFUSED, Kind.KEY_REUSED, Kind.STALE, Kind.REFUSED);
        for (int after = 0; after < life.size(); after++) {
            assertThat(live(life, after)).as("snapshot after step %d", after).isEqualTo(without);
        }
    }

    /** What came of each step, and the file in the end. */
    private record Lived(List<Object> answers, CaseFile file) {}

    /** With a snapshot taken after one of the steps. */
    private static Lived live(List<Submission> life, int snapshotAfter) {
        InMemoryHouse house = new InMemoryHouse();
        List<Object> answers = new ArrayList<>();
        for (int i = 0; i < life.size(); i++) {
            answers.add(house.answer(life.get(i)));
            if (i == snapshotAfter) {
                house.snapshot(CASE);
            }
        }
        return new Lived(answers, house.file(CASE));
    }
}
