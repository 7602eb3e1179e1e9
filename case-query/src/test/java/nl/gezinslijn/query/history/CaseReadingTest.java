package nl.gezinslijn.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gezinslijn.casefile.Parties;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.PlanEvent.Progress;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseReadingTest {

    private static final Reader COORDINATOR = reader("coordinator-1", Role.COORDINATOR);
    private static final Reader ANNA = reader("anna", Role.COACH);
    private static final Reader BERT = reader("bert", Role.COACH);

    private final InMemoryKeyVault keys = new InMemoryKeyVault();
    private final Seal seal = new Seal(keys);
    private final Stores stores = new Stores();
    private final CaseReading reading =
            new CaseReading(stores.history, stores.rows, Stores.rights("drenthe-2006"), seal);
    private final Life life = Life.of("family", Life.VENRAY, seal)
            .registered("2024-01-02")
            .assigned("2024-01-03", "anna")
            .started("2024-01-05")
            .plan("2024-01-20");

    @BeforeEach
    void happen() {
        stores.happened(life);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_file_is_opened_for_who_may_read_it() {
        OpenFile file = reading.file(ANNA, life.caseId());

        assertThat(file.version()).isEqualTo(4);
        assertThat(file.registration().question()).isEqualTo("Wij komen er samen niet uit.");
        assertThat(file.registration().members())
                .extracting(OpenFile.OpenMember::name)
                .containsExactly("Sanne Verzonnen", "Milan Verzonnen");
        assertThat(file.registration().members().getLast().birthDate()).isEqualTo("2015-05-04");
        assertThat(file.plan().goals().getFirst().text()).isEqualTo("Rust aan tafel, elke avond.");
        assertThat(file.registration().erased()).isEmpty();
    }

    @Test
    @Proves(Rule.REC_2)
    void what_has_been_erased_is_marked_and_the_rest_stays() {
        keys.destroy(KeyVault.person(life.parent()));
        OpenFile file = reading.file(COORDINATOR, life.caseId());

        OpenFile.OpenMember parent = file.registration().members().getFirst();
        assertThat(parent.name()).isNull();
        assertThat(parent.erased()).containsExactly("name");
        assertThat(file.registration().members().getLast().name()).isEqualTo("Milan Verzonnen");

        keys.destroy(KeyVault.ofCase(life.caseId()));
        OpenFile after = reading.file(COORDINATOR, life.caseId());
        assertThat(after.registration().question()).isNull();
        assertThat(after.registration().erased()).containsExactly("question");
        assertThat(after.plan().goals().getFirst().erased()).containsExactly("text");
        assertThat(after.version()).isEqualTo(4);
    }

    @Test
    void a_file_shows_what_is_agreed_around_the_coaching() {
        LocalDate day = LocalDate.parse("2024-02-05");
        Stamp stamp = new Stamp(day, life.recorded(day), life.coach(), null, null, null, "request-1", false);
        life.then(new CaseLeadNamed(LeadKind.OWN_NETWORK, null, life.text("name", "Tante Riet"), life.parent()), stamp)
                .then(new PartyInvolved(1, "gp", "Huisartsen Antoniusveld", null, null, false, null), stamp)
                .then(new SafetyAssessed(SafetyLevel.CONCERN, null), stamp)
                .then(new GoalEvaluated("1.1", Progress.UNDER_WAY, null), stamp);
        stores.happened(life.messages().subList(4, 8));

        OpenFile file = reading.file(ANNA, life.caseId());

        assertThat(file.leads().caseLead().name()).isEqualTo("Tante Riet");
        assertThat(file.parties().parties()).extracting(Parties.Party::kind).containsExactly("gp");
        assertThat(file.safety().level()).isEqualTo(SafetyLevel.CONCERN);
        assertThat(file.plan().goals().getFirst().evaluated().progress()).isEqualTo(Progress.UNDER_WAY);

        keys.destroy(KeyVault.ofCase(life.caseId()));
        OpenFile after = reading.file(ANNA, life.caseId());
        assertThat(after.leads().caseLead().name()).isNull();
        assertThat(after.leads().caseLead().erased()).containsExactly("name");
    }

    @Test
    void a_plan_shows_when_help_may_end_and_what_is_demanded() {
        LocalDate day = LocalDate.parse("2024-02-05");
        life.then(
                new PlanRevised(
                        2,
                        List.of(life.parent()),
                        List.of(new Goal("2.1", "parenting", List.of(), life.text("goal", "Op tijd naar bed"))),
                        life.text("endCondition", "Als het drie weken goed gaat"),
                        List.of(new Bodemeis("ocj", life.text("bodemeis", "De kinderen gaan naar school"))),
                        List.of("vk"),
                        true),
                new Stamp(day, life.recorded(day), life.coach(), null, null, null, "request-1", false));
        stores.happened(life.messages().subList(4, 5));

        OpenPlan plan = reading.file(ANNA, life.caseId()).plan();

        assertThat(plan.endCondition()).isEqualTo("Als het drie weken goed gaat");
        assertThat(plan.bodemeisen())
                .containsExactly(new OpenPlan.OpenBodemeis("ocj", "De kinderen gaan naar school", List.of()));
        assertThat(plan.withoutBodemeisen()).containsExactly("vk");
        assertThat(plan.withSafetyPlan()).isTrue();

        keys.destroy(KeyVault.ofCase(life.caseId()));
        OpenPlan after = reading.file(ANNA, life.caseId()).plan();
        assertThat(after.erased()).containsExactly("endCondition");
        assertThat(after.bodemeisen().getFirst().erased()).containsExactly("text");
    }

    @Test
    void a_timeline_opens_events_where_they_stand() {
        TimelinePage<OpenEntry> page = reading.timeline(COORDINATOR, life.caseId(), 0, 50);

        assertThat(page.entries())
                .extracting(OpenEntry::event)
                .containsExactly("FamilyRegistered", "CoachAssigned", "CoachingStarted", "PlanAgreed");
        OpenEntry first = page.entries().getFirst();
        assertThat(first.occurredOn()).isEqualTo("2024-01-02");
        assertThat(first.actor()).isEqualTo(new OpenEntry.Author("coordinator-1", "coordinator", "gemeente"));
        assertThat(first.fields()).containsEntry("question", "Wij komen er samen niet uit.");
        assertThat(page.entries().getLast().fields().get("goals").toString()).contains("Rust aan tafel, elke avond.");
        assertThat(page.next()).isNull();
    }

    @Test
    @Proves(Rule.REC_2)
    void a_timeline_marks_the_place_of_what_has_been_erased() {
        keys.destroy(KeyVault.person(life.parent()));
        OpenEntry first =
                reading.timeline(COORDINATOR, life.caseId(), 0, 1).entries().getFirst();

        assertThat(first.erased()).containsExactly("/members/0/name");
        assertThat(first.fields().get("members"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .satisfies(
                        member -> assertThat(((Map<?, ?>) member).get("name")).isNull());
    }

    @Test
    void a_timeline_says_why_and_for_whom() {
        LocalDate day = LocalDate.parse("2024-02-01");
        life.then(
                new ContactHeld("conversation", "home", 60, List.of(), null),
                new Stamp(
                        day,
                        life.recorded(day),
                        life.coach(),
                        life.text("record-contact.onBehalfOf", "Juf Els"),
                        life.text("record-contact.reason", "Zij was erbij."),
                        null,
                        "request-1",
                        true));
        stores.happened(life.messages().subList(4, 5));
        OpenEntry last =
                reading.timeline(COORDINATOR, life.caseId(), 4, 1).entries().getFirst();

        assertThat(last.onBehalfOf()).isEqualTo("Juf Els");
        assertThat(last.reason()).isEqualTo("Zij was erbij.");
        assertThat(last.standInReason()).isNull();
        assertThat(last.imported()).isTrue();
    }

    @Test
    void pages_of_a_timeline_follow_each_other_without_gap_or_overlap() {
        TimelinePage<OpenEntry> first = reading.timeline(ANNA, life.caseId(), 0, 3);
        TimelinePage<OpenEntry> second = reading.timeline(ANNA, life.caseId(), first.next(), 3);

        assertThat(first.entries()).extracting(OpenEntry::sequence).containsExactly(0L, 1L, 2L);
        assertThat(second.entries()).extracting(OpenEntry::sequence).containsExactly(3L);
        assertThat(second.next()).isNull();
        assertThat(reading.timeline(ANNA, life.caseId(), 0, 4).next()).isNull();
    }

    @Test
    void a_foreign_case_looks_like_none_at_all() {
        assertThatThrownBy(() -> reading.file(BERT, life.caseId())).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> reading.timeline(BERT, life.caseId(), 0, 1)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> reading.file(BERT, Life.id("nobody"))).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void the_last_coach_still_reads_a_closed_case_and_one_who_handed_over_does_not() {
        life.transferred("2024-03-01", "bert", "mee").closed("2024-04-01");
        stores.happened(life.messages().subList(4, 6));

        assertThat(reading.file(BERT, life.caseId()).version()).isEqualTo(6);
        assertThatThrownBy(() -> reading.file(ANNA, life.caseId())).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void who_sees_no_case_is_told_so_whether_there_is_one_or_not() {
        for (Role role : List.of(Role.ANALYST, Role.ADMINISTRATOR)) {
            Reader reader = reader("somebody", role);
            for (String id : List.of(life.caseId(), Life.id("nobody"))) {
                assertThatThrownBy(() -> reading.file(reader, id)).isInstanceOf(NotAllowed.class);
            }
            assertThatThrownBy(() -> reading.list(reader, null, null, null, 0, 10))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void a_coach_lists_the_own_cases_whatever_is_asked() {
        Life other =
                Life.of("other", Life.VENRAY, seal).registered("2024-02-01").assigned("2024-02-02", "bert");
        stores.happened(other);
        stores.view();

        assertThat(list(ANNA, null)).containsExactly(life.caseId());
        assertThat(list(ANNA, "anna")).containsExactly(life.caseId());
        assertThat(list(ANNA, "bert")).isEmpty();
        assertThat(list(COORDINATOR, null)).containsExactly(other.caseId(), life.caseId());
        assertThat(list(COORDINATOR, "bert")).containsExactly(other.caseId());
    }

    @Test
    void pages_of_a_list_follow_each_other() {
        for (int i = 0; i < 4; i++) {
            stores.happened(Life.of("more " + i, Life.VENRAY, seal).registered("2024-02-0" + (i + 1)));
        }
        stores.view();
        CasePage first = reading.list(COORDINATOR, null, null, null, 0, 3);
        CasePage second = reading.list(COORDINATOR, null, null, null, 1, 3);

        assertThat(first.cases()).extracting(CaseSummary::registeredOn).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(first.next()).isEqualTo(1);
        assertThat(second.cases()).extracting(CaseSummary::caseId).hasSize(2).contains(life.caseId());
        assertThat(second.next()).isNull();
    }

    private List<String> list(Reader reader, @Nullable String coach) {
        return reading.list(reader, null, null, coach, 0, 10).cases().stream()
                .map(CaseSummary::caseId)
                .toList();
    }

    private static Reader reader(String account, Role role) {
        return new Reader(account, Set.of(role), Life.ORGANISATION);
    }
}
