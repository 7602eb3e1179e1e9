package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.CLOSED;
import static nl.gezinslijn.casefile.Given.REGISTERED;
import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.contact;
import static nl.gezinslijn.casefile.Given.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.casefile.History.Dated;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.RecordEvent.Withdrawal;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** REC-1, REC-2: what is taken back no longer counts, and what was erased is on record. */
class WithdrawalsFoldTest {

    private static final History ACTIVE = activeSince("2024-03-15");

    @Test
    @Proves(Rule.REC_1)
    void a_contact_retracted_leaves_the_case_as_if_it_had_never_been_recorded() {
        History retracted = ACTIVE.on("2024-03-20", contact(60))
                .on("2024-04-10", contact(45))
                .on("2024-04-11", new EntryRetracted(3));

        CaseFile file = retracted.readBack();

        assertThat(file).isEqualTo(retracted.without(3).readBack());
        assertThat(file.work().contacts()).isEqualTo(1);
        assertThat(file.work().firstContactOn()).isEqualTo("2024-04-10");
        assertThat(file.records().withdrawn()).containsExactly(3L);
        assertThat(file.version()).isEqualTo(6);
    }

    @Test
    @Proves(Rule.REC_1)
    void a_closure_voided_leaves_the_case_open_with_its_coach() {
        CaseFile file = ACTIVE.on("2024-07-31", CLOSED)
                .on("2024-08-01", new EntryVoided(3, "CaseClosed"))
                .readBack();

        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.coach()).isEqualTo("coach.vos");
        assertThat(file.closure()).isNull();
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-15");
        assertThat(file.coaching().spells().getLast().endedOn()).isNull();
    }

    @Test
    @Proves(Rule.REC_1)
    void an_extension_voided_leaves_its_request_waiting_and_the_term_as_it_was() {
        Term term = Objects.requireNonNull(ACTIVE.on("2024-08-01", new ExtensionRequested(1, 3))
                .on("2024-08-02", new ExtensionGranted(1, 3, LocalDate.of(2024, 12, 14)))
                .on("2024-08-03", new EntryVoided(4, "ExtensionGranted"))
                .readBack()
                .term());

        assertThat(term.endsOn()).isEqualTo("2024-09-14");
        assertThat(term.granted()).isZero();
        assertThat(term.pending()).isNotNull();
    }

    @Test
    @Proves(Rule.REC_1)
    void a_decline_voided_leaves_the_family_registered() {
        CaseFile file = History.none()
                .on("2024-01-10", REGISTERED)
                .on("2024-01-12", new RegistrationDeclined())
                .on("2024-01-13", new EntryVoided(1, "RegistrationDeclined"))
                .readBack();

        assertThat(file.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(Objects.requireNonNull(file.intake()).declinedOn()).isNull();
    }

    /** Something that bears a number, and where the highest number given stands. */
    record Numbered(CaseEvent event, ToIntFunction<CaseFile> given) {
        @Override
        public String toString() {
            return event.getClass().getSimpleName();
        }
    }

    static Stream<Numbered> numbered() {
        return Stream.of(
                new Numbered(
                        new PartyInvolved(3, "school", null, null, null, false, null),
                        file -> file.parties().involved()),
                new Numbered(
                        new ProtectionReferralMade(3, "veilig-thuis", "advice", false, null, null),
                        file -> file.protection().made()),
                new Numbered(
                        new EscalationRaised(3, "coach", null),
                        file -> file.escalations().raised()),
                new Numbered(
                        new FamilyReferred(3, Direction.UP, "De Stroom", null, null),
                        file -> file.help().referralsMade()),
                new Numbered(new BridgingBegun(3, null), file -> file.help().bridgingsBegun()),
                new Numbered(
                        new ProvisionNoted(3, "day-care", null),
                        file -> file.help().provisionsNoted()));
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void a_number_once_given_is_not_given_again_though_its_entry_was_retracted(Numbered numbered) {
        History recorded = ACTIVE.on("2024-05-01", numbered.event());
        History retracted = recorded.on("2024-05-02", new EntryRetracted(3));

        assertThat(numbered.given().applyAsInt(recorded.fold())).isEqualTo(3);
        assertThat(numbered.given().applyAsInt(retracted.readBack())).isEqualTo(3);
        assertThat(numbered.given().applyAsInt(retracted.without(3).readBack())).isZero();
        assertThat(retracted.readBack().hasOpenSteps()).isFalse();
        assertThat(retracted.readBack().parties().parties()).isEmpty();
        assertThat(retracted.readBack().help().referrals()).isEmpty();
        assertThat(retracted.readBack().help().bridgings()).isEmpty();
        assertThat(retracted.readBack().help().provisions()).isEmpty();
        assertThat(retracted.readBack().help().referredUp()).isZero();
    }

    @Test
    void a_person_once_known_stays_known_though_the_conversation_was_retracted() {
        FamilyMember aunt = new FamilyMember("aunt", Relation.OTHER, null, null, null, null);
        Intake intake = Objects.requireNonNull(ACTIVE.on(
                        "2024-05-01",
                        new IntakeHeld(
                                List.of(), List.of(aunt), sealed("IntakeHeld.need"), null, 4, List.of("upbringing")))
                .on("2024-05-02", new EntryRetracted(3))
                .readBack()
                .intake());

        assertThat(intake.hasMember("aunt")).isTrue();
        assertThat(intake.intakes()).isZero();
        assertThat(intake.supporters()).isZero();
        assertThat(intake.lifeDomains()).isEmpty();
        assertThat(intake.firstIntakeOn()).isNull();
    }

    @Test
    void the_line_is_read_again_only_for_a_withdrawal() {
        History before = ACTIVE.on("2024-03-20", contact(60));
        CaseFile file = before.fold();
        Entry<CaseEvent> contact = last(before.on("2024-03-21", contact(5)));
        Entry<CaseEvent> retraction = last(before.on("2024-03-21", new EntryRetracted(3)));

        CaseFile next = file.next(contact, () -> {
            throw new AssertionError("nobody needs the line");
        });

        assertThat(next.work().contacts()).isEqualTo(2);
        assertThat(file.next(retraction, before::entries).work().contacts()).isZero();
        assertThatThrownBy(() -> file.next(retraction, () -> {
                    throw new IllegalStateException("the line cannot be read");
                }))
                .hasMessage("the line cannot be read");
    }

    @Test
    void erasures_are_on_record_and_leave_everything_else() {
        CaseFile before = ACTIVE.fold();
        CaseFile file = ACTIVE.on("2024-05-01", new PersonErased("mother"), new PersonErased("mother"))
                .on("2024-05-02", new CaseTextErased(), new ErasureRefused("child-1"), new ErasureRefused(null))
                .fold();

        assertThat(before.records().textErased()).isFalse();
        assertThat(file.records().erasedPersons()).isEqualTo(Set.of("mother"));
        assertThat(file.records().textErased()).isTrue();
        assertThat(file.records().erasuresRefused()).isEqualTo(2);
        assertThat(file.state()).isEqualTo(before.state());
        assertThat(file.intake()).isEqualTo(before.intake());
        assertThat(file.lastLifecycleOn()).isEqualTo(before.lastLifecycleOn());
    }

    /** The aggregate and the views go entry by entry, a rebuild and a replay read the whole line. */
    @Property(tries = 500)
    void entry_by_entry_is_the_same_as_the_whole_line_at_once(@ForAll("withWithdrawals") History history) {
        CaseFile file = CaseFile.none(History.CASE);
        for (Entry<CaseEvent> entry : history.entries()) {
            List<Entry<CaseEvent>> before = history.entries().subList(0, (int) entry.sequence());
            file = file.next(entry, () -> before);
        }

        assertThat(file).isEqualTo(history.readBack());
    }

    @Property(tries = 300)
    @Proves(Rule.REC_1)
    void a_retracted_contact_never_shows_whatever_else_happened(
            @ForAll("lifecycle") List<Dated> lifecycle,
            @ForAll("work") List<List<Dated>> work,
            @ForAll long order,
            @ForAll("day") LocalDate day) {
        History recorded =
                History.of(AnyHistory.recorded(lifecycle, work, order)).on(day.toString(), contact(60));
        long mistaken = last(recorded).sequence();
        History retracted = recorded.on("2024-12-31", new EntryRetracted(mistaken));

        assertThat(last(recorded).event()).isInstanceOf(ContactHeld.class);
        assertThat(retracted.readBack()).isEqualTo(retracted.without(mistaken).readBack());
    }

    @Property(tries = 300)
    void what_no_withdrawal_is_in_reads_back_as_it_was_folded(@ForAll("withWithdrawals") History history) {
        List<Dated> others = history.entries().stream()
                .filter(entry -> !(entry.event() instanceof Withdrawal))
                .map(entry -> new Dated(entry.occurredOn(), entry.event()))
                .toList();

        assertThat(History.of(others).readBack()).isEqualTo(History.of(others).fold());
    }

    @Provide
    Arbitrary<History> withWithdrawals() {
        return AnyHistory.withWithdrawals();
    }

    @Provide
    Arbitrary<List<Dated>> lifecycle() {
        return AnyHistory.lifecycle();
    }

    @Provide
    Arbitrary<List<List<Dated>>> work() {
        return AnyWork.strands();
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return AnyHistory.day();
    }

    private static Entry<CaseEvent> last(History history) {
        return history.entries().getLast();
    }
}
