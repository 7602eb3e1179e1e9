package nl.gezinslijn.command.record;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.REC_2;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.erased;
import static nl.gezinslijn.command.scenario.MorePast.erasureAsked;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.textErased;
import static nl.gezinslijn.command.scenario.MoreWishes.erase;
import static nl.gezinslijn.command.scenario.MoreWishes.eraseText;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseErasure;
import static nl.gezinslijn.command.scenario.MoreWishes.requestErasure;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.NOOR;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Records;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;

@Proves(REC_2)
class ErasuresTest {

    private static final Actor ADMINISTRATOR = new Actor("ada", Role.ADMINISTRATOR, "gemeente");

    @Test
    void a_persons_data_is_erased_while_the_case_goes_on_and_the_counts_stay() {
        active(contactHeld(60)).when(erase(NOOR)).then(new PersonErased(NOOR)).thenFile(file -> {
            assertThat(file.records().erasedPersons()).containsExactly(NOOR);
            assertThat(file.records().textErased()).isFalse();
            assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
            assertThat(file.work().contacts()).isEqualTo(1);
            assertThat(Objects.requireNonNull(file.intake()).members()).hasSize(3);
        });
    }

    @Test
    void one_persons_request_does_not_erase_another() {
        active(erased(MOTHER)).when(erase(NOOR)).then(new PersonErased(NOOR));
    }

    @Test
    void what_has_been_erased_is_not_erased_again() {
        active(erased(NOOR)).when(erase(NOOR)).thenNothingHappened();
        active(closed("finished"), textErased()).when(eraseText()).thenNothingHappened();
    }

    @Test
    void somebody_of_another_family_is_not_erased_here() {
        active().when(erase(STRANGER)).thenInvalid("personId");
        active().when(refuseErasure(STRANGER)).thenInvalid("personId");
    }

    @Test
    void the_text_of_a_case_is_erased_once_it_has_ended() {
        active(closed("finished")).when(eraseText()).then(new CaseTextErased()).thenFile(file -> {
            assertThat(file.records().textErased()).isTrue();
            assertThat(file.records().erasedPersons()).isEmpty();
        });
        in(VENRAY).given(registered(), declined()).when(eraseText()).then(new CaseTextErased());
    }

    @Test
    void the_text_of_a_case_that_goes_on_is_not() {
        in(VENRAY).given(registered()).when(eraseText()).thenRefused(REC_2, "once the case has ended");
        active().when(eraseText()).thenRefused(REC_2, "once the case has ended");
        active(held()).when(eraseText()).thenRefused(REC_2, "once the case has ended");
    }

    @Test
    void the_reason_says_that_nobody_objects_to_the_loss_of_the_text() {
        active(closed("finished")).when(eraseText().withoutReason()).thenRefused(REC_2, "nobody with a right");
        active().when(erase(NOOR))
                .thenStamped(stamp -> assertThat(stamp.reason()).isNull());
    }

    @Test
    void a_request_says_who_asked_and_erases_nothing_yet() {
        active().when(requestErasure(MOTHER))
                .then(new ErasureRequested(MOTHER))
                .thenStamped(stamp -> assertThat(stamp.onBehalfOf()).isNotNull())
                .thenFile(file -> assertThat(file.records().erasedPersons()).isEmpty());
        active().when(requestErasure(null)).then(new ErasureRequested(null));
        active().when(requestErasure(STRANGER)).thenInvalid("personId");
        active().when(requestErasure(MOTHER).onBehalfOfNobody()).thenRefused(REC_2, "on whose behalf");
    }

    @Test
    void a_request_waits_from_the_first_time_until_it_is_granted_or_refused() {
        LocalDate first = LocalDate.parse("2024-03-01");
        Supplier<CaseScenario> asked = () ->
                active(erasureAsked(MOTHER).on("2024-03-01"), erasureAsked(null).on("2024-03-04"));

        asked.get()
                .when(requestErasure(MOTHER).on("2024-03-05"))
                .thenFile(file -> assertThat(file.records().openErasureRequests())
                        .containsExactly(
                                Map.entry(MOTHER, first), Map.entry(Records.TEXT, LocalDate.parse("2024-03-04"))));
        asked.get()
                .when(erase(MOTHER).on("2024-03-05"))
                .thenFile(
                        file -> assertThat(file.records().openErasureRequests()).containsOnlyKeys(Records.TEXT));
        asked.get()
                .when(refuseErasure(null).on("2024-03-05"))
                .thenFile(
                        file -> assertThat(file.records().openErasureRequests()).containsOnlyKeys(MOTHER));
    }

    @Test
    void a_refused_erasure_records_its_ground() {
        active().when(refuseErasure(MOTHER))
                .then(new ErasureRefused(MOTHER))
                .thenStamped(stamp -> assertThat(stamp.reason()).isNotNull())
                .thenFile(file -> {
                    assertThat(file.records().erasuresRefused()).isEqualTo(1);
                    assertThat(file.records().erasedPersons()).isEmpty();
                });
        active().when(refuseErasure(null)).then(new ErasureRefused(null));
        active().when(refuseErasure(MOTHER).withoutReason()).thenRefused(REC_2, "its ground");
    }

    @Test
    @Proves(COACH_4)
    void a_coordinator_or_an_administrator_erases_and_refuses_and_no_coach() {
        active().when(erase(NOOR).by(ADMINISTRATOR)).thenAccepted();
        active().when(refuseErasure(NOOR).by(ADMINISTRATOR)).thenAccepted();
        active().when(erase(NOOR).by(ANNA)).thenRefused(COACH_4);
        active().when(refuseErasure(NOOR).by(ANNA)).thenRefused(COACH_4);
    }

    private static CaseScenario active(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
