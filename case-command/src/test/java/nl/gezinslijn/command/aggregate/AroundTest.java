package nl.gezinslijn.command.aggregate;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.function.Consumer;
import nl.gezinslijn.command.Asks;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.TestProgrammes;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** What a decision may look at beyond its case. */
class AroundTest {

    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    void a_decision_looks_at_what_its_command_asked_for() {
        opened(Asks.coachAndOffice("bea"), around -> {
            assertThat(around.coach("bea").account()).isEqualTo("bea");
            assertThat(around.office().programme()).isEqualTo(VENRAY);
        });
        opened(new Asks(Set.of("bea", "dora"), false), around -> {
            assertThat(around.coach("bea").account()).isEqualTo("bea");
            assertThat(around.coach("dora").account()).isEqualTo("dora");
        });
    }

    @Test
    void and_at_nothing_else() {
        opened(Asks.coach("bea"), around -> {
            assertThatIllegalStateException().isThrownBy(() -> around.coach("dora"));
            assertThatIllegalStateException().isThrownBy(around::office);
        });
        opened(Asks.OFFICE, around -> {
            assertThat(around.office().programme()).isEqualTo(VENRAY);
            assertThatIllegalStateException().isThrownBy(() -> around.coach("anna"));
        });
        opened(Asks.NOTHING, around -> assertThatIllegalStateException().isThrownBy(() -> around.coach("anna")));
    }

    @Test
    void where_another_coach_is_to_come_the_coach_of_now_is_there_from_the_start() {
        opened(
                Asks.coach("bea"),
                around -> assertThat(around.coach("anna").account()).isEqualTo("anna"));
    }

    @Test
    void the_line_of_the_case_is_read_up_to_its_version() {
        opened(Asks.NOTHING, around -> {
            assertThat(around.line()).isEqualTo(house.entries(CASE)).hasSize(2);
            assertThat(around.line()).isSameAs(around.line());
        });
    }

    private void opened(Asks asks, Consumer<Around> look) {
        if (house.entries(CASE).isEmpty()) {
            house.send(registration(VENRAY).wanted().submission());
            house.send(assign(ANNA).submission());
        }
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            Around around = house.lines().lines().around(CASE, TestProgrammes.programme(VENRAY));
            around.open(asks, house.file(CASE));
            look.accept(around);
        } finally {
            work.rollback();
        }
    }
}
