package nl.gezinslijn.command.record;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.REC_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.happened;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.retracted;
import static nl.gezinslijn.command.scenario.MorePast.voided;
import static nl.gezinslijn.command.scenario.MorePast.withdrawn;
import static nl.gezinslijn.command.scenario.MoreWishes.voidEntry;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.extensionGranted;
import static nl.gezinslijn.command.scenario.Past.extensionRefused;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.lapsed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.reopened;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.HOLDING;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import org.junit.jupiter.api.Test;

/** A coordinator undoes a mistaken closure, extension or decline. */
@Proves(REC_1)
class VoidingTest {

    /** Sequence of what happens next in an active case. */
    private static final long NEXT = 3;

    @Test
    void a_closure_voided_leaves_the_case_open_as_it_was() {
        active(contactHeld(60), closed("finished").on("2024-06-30"))
                .when(voidEntry(NEXT + 1).on("2024-07-02"))
                .then(new EntryVoided(NEXT + 1, "CaseClosed"))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.coach()).isEqualTo("anna");
                    assertThat(file.closure()).isNull();
                    assertThat(file.coaching().spells()).containsExactly(spell(null));
                    assertThat(file.version()).as("all entries stay").isEqualTo(6);
                });
    }

    @Test
    void it_was_known_as_closed_until_then() {
        active(contactHeld(60), closed("finished").on("2024-06-30"))
                .when(voidEntry(NEXT + 1).on("2024-07-02"))
                .thenAsKnownAt("2024-07-02T09:59:59Z", file -> {
                    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
                    assertThat(file.coaching().spells()).containsExactly(spell("2024-06-30"));
                })
                .thenAsKnownAt(
                        "2024-07-02T10:00:00Z", file -> assertThat(file.state()).isEqualTo(CaseState.ACTIVE));
    }

    @Test
    void a_closure_out_of_a_hold_leaves_the_plan_on_hold() {
        active(held(), closed("moved"))
                .when(voidEntry(NEXT + 1))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.ON_HOLD));
    }

    @Test
    void once_the_case_went_on_a_closure_stays() {
        Happened[] again = {closed("finished").on("2024-06-30"), reopened(ANNA, "2024-08-01")};
        active(again).when(voidEntry(NEXT)).thenRefused(REC_1, "the case went on");
        active(again)
                .given(closed("finished").on("2024-09-30"))
                .when(voidEntry(NEXT))
                .thenRefused(REC_1, "the case went on");
        active(again)
                .given(closed("finished").on("2024-09-30"))
                .when(voidEntry(NEXT + 2))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.coaching().spells()).hasSize(2);
                });
    }

    @Test
    void work_recorded_late_does_not_keep_a_closure() {
        active(closed("finished").on("2024-06-30"), contactHeld(60).on("2024-06-20"))
                .when(voidEntry(NEXT).on("2024-07-02"))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.work().contacts()).isEqualTo(1);
                });
    }

    @Test
    void a_closure_voided_and_made_again_can_be_voided_again() {
        active(closed("finished"), voided(NEXT, "CaseClosed"), closed("referred-on"))
                .when(voidEntry(NEXT + 2))
                .then(new EntryVoided(NEXT + 2, "CaseClosed"));
        active(closed("finished"), voided(NEXT, "CaseClosed"), closed("referred-on"))
                .when(voidEntry(NEXT))
                .thenRefused(REC_1, "no longer counts");
    }

    @Test
    void a_decline_voided_leaves_the_family_where_it_was() {
        in(VENRAY)
                .given(registered(), declined())
                .when(voidEntry(1).on("2024-01-10"))
                .then(new EntryVoided(1, "RegistrationDeclined"))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.REGISTERED);
                    assertThat(intake(file).declinedOn()).isNull();
                })
                .thenAsKnownAt(
                        "2024-01-09T12:00:00Z", file -> assertThat(file.state()).isEqualTo(CaseState.DECLINED));
        in(VENRAY)
                .given(registered(), triaged(true), waiting(), declined())
                .when(voidEntry(3))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.WAITING));
    }

    @Test
    void a_withdrawal_of_the_family_recorded_by_mistake_is_voided_too() {
        in(VENRAY)
                .given(registered(), withdrawn())
                .when(voidEntry(1))
                .then(new EntryVoided(1, "RegistrationWithdrawn"))
                .thenFile(file -> assertThat(intake(file).withdrawnOn()).isNull());
    }

    @Test
    void an_extension_voided_gives_the_term_its_old_end_and_the_request_waits_again() {
        drenthe(extensionRequested(), extensionGranted())
                .when(voidEntry(NEXT + 1).on("2024-06-05"))
                .then(new EntryVoided(NEXT + 1, "ExtensionGranted"))
                .thenFile(file -> {
                    assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2024-07-09"));
                    assertThat(term(file).granted()).isZero();
                    assertThat(term(file).pending()).isNotNull();
                })
                .thenAsKnownAt(
                        "2024-06-04T12:00:00Z",
                        file -> assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2024-10-09")));
    }

    @Test
    void an_extension_that_another_one_or_its_request_follows_stays() {
        Happened[] first = {extensionRequested(), extensionGranted()};
        drenthe(first).given(extensionRequested()).when(voidEntry(NEXT + 1)).thenRefused(REC_1, "builds on entry 4");
        drenthe(first)
                .given(extensionRequested(), extensionRefused())
                .when(voidEntry(NEXT + 1))
                .thenRefused(REC_1);
        drenthe(first)
                .given(extensionRequested(), extensionGranted())
                .when(voidEntry(NEXT + 1))
                .thenRefused(REC_1);
        drenthe(first)
                .given(extensionRequested(), extensionGranted())
                .when(voidEntry(NEXT + 3))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2024-10-09")));
    }

    @Test
    void an_earlier_refusal_or_a_lapse_does_not_keep_an_extension() {
        drenthe(extensionRequested(), extensionRefused(), extensionRequested(), extensionGranted())
                .when(voidEntry(NEXT + 3))
                .thenAccepted();
        drenthe(extensionRequested(), extensionGranted(), lapsed().on("2024-10-10"))
                .when(voidEntry(NEXT + 1))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2024-07-09")));
    }

    @Test
    void an_extension_of_a_term_that_is_over_stays() {
        Happened[] first = {extensionRequested(), extensionGranted()};
        drenthe(first).given(closed("finished")).when(voidEntry(NEXT + 1)).thenRefused(REC_1, "another term");
        drenthe(first)
                .given(closed("finished"), reopened(ANNA, "2024-09-01"))
                .when(voidEntry(NEXT + 1))
                .thenRefused(REC_1, "another term");
        drenthe(first).given(relapse()).when(voidEntry(NEXT + 1)).thenRefused(REC_1, "another term");
        drenthe(first)
                .given(closed("finished"), voided(NEXT + 2, "CaseClosed"))
                .when(voidEntry(NEXT + 1))
                .thenAccepted();
    }

    @Test
    void an_extension_of_the_term_that_a_reopening_or_a_relapse_began_can_be_voided() {
        drenthe(closed("finished"), reopened(ANNA, "2024-09-01"))
                .given(extensionRequested(), extensionGranted())
                .when(voidEntry(NEXT + 3))
                .thenAccepted();
        drenthe(relapse())
                .given(extensionRequested(), extensionGranted())
                .when(voidEntry(NEXT + 2))
                .thenAccepted();
    }

    @Test
    void nothing_else_is_voided() {
        active(contactHeld(60)).when(voidEntry(NEXT)).thenRefused(REC_1, "neither a closure");
        active().when(voidEntry(NEXT - 1)).thenRefused(REC_1, "neither a closure");
        drenthe(extensionRequested(), extensionRefused())
                .when(voidEntry(NEXT + 1))
                .thenRefused(REC_1, "neither a closure");
        active(contactHeld(60), retracted(NEXT)).when(voidEntry(NEXT + 1)).thenRefused(REC_1, "neither a closure");
    }

    @Test
    void voiding_says_what_the_mistake_was() {
        active(closed("finished"))
                .when(voidEntry(NEXT))
                .thenStamped(stamp -> assertThat(stamp.reason()).isNotNull());
        active(closed("finished")).when(voidEntry(NEXT).withoutReason()).thenRefused(REC_1, "what the mistake was");
    }

    @Test
    void what_no_longer_counts_is_not_voided_and_what_is_not_there_is_not_found() {
        active(closed("finished"), voided(NEXT, "CaseClosed"))
                .when(voidEntry(NEXT))
                .thenRefused(REC_1, "no longer");
        active(contactHeld(60), retracted(NEXT)).when(voidEntry(NEXT)).thenRefused(REC_1, "no longer");
        active(closed("finished")).when(voidEntry(NEXT + 1)).thenNotFound();
    }

    @Test
    @Proves(COACH_4)
    void only_a_coordinator_voids() {
        active(closed("finished")).when(voidEntry(NEXT).by(ANNA)).thenRefused(COACH_4);
        active(closed("finished")).when(voidEntry(NEXT).by(BEA)).thenRefused(COACH_4);
        active(closed("finished")).when(voidEntry(NEXT).by(CARLA)).thenAccepted();
    }

    @Test
    void whatever_the_role_table_says() {
        CaseScenario closed = in(HOLDING).given(registered(), assigned(), started("2024-02-01"), closed("finished"));
        closed.when(voidEntry(NEXT).by(PETRA)).thenRefused(REC_1, "a coordinator voids");
        closed.when(voidEntry(NEXT).by(CARLA)).thenAccepted();
    }

    private static CaseScenario active(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }

    /** The term ends on 2024-07-09, or with one extension on 2024-10-09. */
    private static CaseScenario drenthe(Happened... then) {
        return in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(then);
    }

    private static Happened relapse() {
        return happened(new RelapseRecorded("anna", "synthese", null, 6)).on("2024-06-01");
    }

    private static Spell spell(String endedOn) {
        return new Spell(
                LocalDate.parse("2024-01-02"),
                LocalDate.parse("2024-02-01"),
                endedOn == null ? null : LocalDate.parse(endedOn));
    }

    private static Intake intake(CaseFile file) {
        return Objects.requireNonNull(file.intake());
    }

    private static Term term(CaseFile file) {
        return Objects.requireNonNull(file.term());
    }
}
