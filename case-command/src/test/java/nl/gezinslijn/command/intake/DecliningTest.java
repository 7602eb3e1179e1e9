package nl.gezinslijn.command.intake;

import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.withdrawn;
import static nl.gezinslijn.command.scenario.MoreWishes.withdraw;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.triage;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OfficeEvent.WaitingListLeft;
import org.junit.jupiter.api.Test;

/** A registration that comes to nothing. */
class DecliningTest {

    private static final LocalDate REGISTERED = LocalDate.parse("2024-01-02");

    @Test
    void a_family_that_no_longer_wants_help_withdraws_and_need_not_say_why() {
        waitingFamily()
                .when(withdraw().on("2024-02-01"))
                .then(new RegistrationWithdrawn())
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.DECLINED);
                    assertThat(Objects.requireNonNull(file.intake()).withdrawnOn())
                            .isEqualTo(LocalDate.parse("2024-02-01"));
                    assertThat(file.intake().declinedOn()).isNull();
                });
        in(VENRAY).given(registered()).when(withdraw().by(ANNA)).then(new RegistrationWithdrawn());
    }

    @Test
    @Proves(STATE_1)
    void both_are_final() {
        for (Wish wish : new Wish[] {assign(ANNA), triage(true), withdraw(), decline()}) {
            in(VENRAY).given(registered(), declined()).when(wish).thenRefused(STATE_1);
            in(VENRAY).given(registered(), withdrawn()).when(wish).thenRefused(STATE_1);
        }
    }

    @Test
    @Proves({Rule.INT_2, Rule.WAIT_2})
    void both_give_the_familys_places_back() {
        Stream.of(decline(), withdraw()).forEach(wish -> {
            AtomicReference<TestLines> lines = new AtomicReference<>();
            waitingFamily()
                    .around(all -> {
                        all.ofFamily("family-1", REGISTERED, new FamilyCaseOpened(VENRAY, CASE));
                        all.ofOffice(VENRAY, REGISTERED, new WaitingListJoined(CASE, 3, REGISTERED));
                        lines.set(all);
                    })
                    .when(wish)
                    .thenAccepted();
            assertThat(lines.get().familys("family-1")).endsWith(new FamilyCaseEnded(VENRAY, CASE));
            assertThat(lines.get().offices(VENRAY)).endsWith(new WaitingListLeft(CASE));
        });
    }

    private static CaseScenario waitingFamily() {
        return in(VENRAY).given(registered(), triaged(true), waiting());
    }
}
