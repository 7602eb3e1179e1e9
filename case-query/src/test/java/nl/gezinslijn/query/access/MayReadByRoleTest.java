package nl.gezinslijn.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import nl.gezinslijn.event.RecordEvent.EmergencyAccessTaken;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.access.MayRead.Figures;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;

class MayReadByRoleTest {

    private static final String ELSEWHERE = "elsewhere";
    private static final LocalDate DAY = LocalDate.parse("2024-02-01");

    private final Life life = Life.of("family", Life.VENRAY)
            .registered("2024-01-02")
            .assigned("2024-01-03", "anna")
            .started("2024-01-05");

    @ParameterizedTest
    @CsvSource({
        "COACH, true, NONE, false, true, false, false",
        "COORDINATOR, true, ALL, false, true, false, false",
        "PROCESS_LEAD, true, ALL, false, true, false, false",
        "ZORGREGISSEUR, true, ALL, false, true, false, false",
        "BEHAVIOURAL_SCIENTIST, true, NONE, false, true, false, false",
        "INSPECTOR, false, NONE, false, false, true, false",
        "ANALYST, false, WITHOUT_SMALL_CELLS, true, false, false, false",
        "ADMINISTRATOR, false, NONE, true, false, true, true",
        "IMPORTER, false, NONE, false, false, false, false",
        "SYSTEM, false, NONE, false, false, false, false"
    })
    void each_role_sees_what_it_needs(
            Role role,
            boolean cases,
            Figures figures,
            boolean projections,
            boolean names,
            boolean heads,
            boolean feed) {
        Reader reader = new Reader("somebody", Set.of(role), ELSEWHERE);
        MayRead mayRead = Stores.rights();

        assertThat(mayRead.sight(reader).isNone()).isEqualTo(!cases);
        assertThat(mayRead.figures(reader, "venray-2021")).isEqualTo(figures);
        assertThat(mayRead.projections(reader)).isEqualTo(projections);
        assertThat(mayRead.names(reader)).isEqualTo(names);
        assertThat(mayRead.askForHeads(reader)).isEqualTo(heads);
        assertThat(mayRead.follow(reader)).isEqualTo(feed);
    }

    @Test
    void with_several_roles_one_sees_what_each_of_them_shows() {
        assertThat(sees(new Reader("anna", Set.of(Role.COACH, Role.ANALYST), ELSEWHERE)))
                .isTrue();
        assertThat(sees(new Reader("bert", Set.of(Role.COACH, Role.COORDINATOR), Life.ORGANISATION)))
                .isTrue();
        assertThat(sees(new Reader("bert", Set.of(Role.COACH, Role.ADMINISTRATOR), ELSEWHERE)))
                .isFalse();
    }

    @Test
    void a_coach_sees_the_own_case_and_a_colleague_does_not() {
        assertThat(sees("anna", Role.COACH, Life.ORGANISATION)).isTrue();
        assertThat(sees("bert", Role.COACH, Life.ORGANISATION)).isFalse();
    }

    @Test
    void who_registered_a_family_sees_it_until_it_has_a_coach() {
        Life fresh = Life.of("fresh", Life.VENRAY).registered("2024-01-02");
        Reader registrar = new Reader("coordinator-1", Set.of(Role.COACH), ELSEWHERE);

        assertThat(Stores.rights().sight(registrar).sees(fresh.file())).isTrue();
        assertThat(Stores.rights()
                        .sight(new Reader("anna", Set.of(Role.COACH), Life.ORGANISATION))
                        .sees(fresh.file()))
                .isFalse();
        assertThat(Stores.rights().sight(registrar).sees(life.file())).isFalse();
    }

    @Test
    void a_coordinator_sees_the_cases_of_the_own_organisation() {
        assertThat(sees("carla", Role.COORDINATOR, Life.ORGANISATION)).isTrue();
        assertThat(sees("carla", Role.COORDINATOR, ELSEWHERE)).isFalse();
    }

    @Test
    void a_coordinator_of_an_organisation_that_supplies_coaches_sees_who_waits_for_one() {
        Life waiting = Life.of("waiting", Life.DRENTHE).registered("2024-01-02");
        String supplier = Life.DRENTHE.coach().organisations().getFirst().code();

        assertThat(Stores.rights()
                        .sight(new Reader("carla", Set.of(Role.COORDINATOR), supplier))
                        .sees(waiting.file()))
                .isTrue();
        assertThat(Stores.rights()
                        .sight(new Reader("carla", Set.of(Role.COORDINATOR), ELSEWHERE))
                        .sees(waiting.file()))
                .isFalse();
    }

    @Test
    void where_organisations_supply_coaches_to_one_team_its_coordinator_sees_every_family() {
        String another = Life.VENRAY.coach().organisations().getLast().code();

        assertThat(another).isNotEqualTo(Life.ORGANISATION);
        assertThat(sees("carla", Role.COORDINATOR, another)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PROCESS_LEAD", "ZORGREGISSEUR", "BEHAVIOURAL_SCIENTIST"})
    void who_stands_beside_the_coach_sees_the_cases_in_which_the_account_is_named(Role role) {
        assertThat(sees("petra", role, Life.ORGANISATION)).isFalse();

        life.then(new ProcessLeadNamed("petra", "gemeente"), stamp(life.coach()));

        assertThat(sees("petra", role, "gemeente")).isTrue();
        assertThat(sees("paul", role, "gemeente")).isFalse();
    }

    @Test
    void an_inspector_sees_a_programme_while_an_inspection_of_it_is_open() {
        Reader inspector = new Reader("ivo", Set.of(Role.INSPECTOR), "toezicht");

        assertThat(Stores.rights("venray-2021").sight(inspector).sees(life.file()))
                .isTrue();
        assertThat(Stores.rights("venray-2021").figures(inspector, "venray-2021"))
                .isEqualTo(Figures.ALL);
        assertThat(Stores.rights("drenthe-2006").sight(inspector).sees(life.file()))
                .isFalse();
        assertThat(Stores.rights().sight(inspector).isNone()).isTrue();
    }

    @Test
    @Proves(Rule.ACC_1)
    void in_an_emergency_a_case_is_seen_until_it_passes_and_stays_out_of_lists() {
        Actor frank = new Actor("frank", Role.COACH, ELSEWHERE);
        Stamp stamp = stamp(frank);
        life.then(new EmergencyAccessTaken(stamp.recordedAt().plusSeconds(3600)), stamp);
        Sight before = new Sight(
                new Reader("frank", Set.of(Role.COACH), ELSEWHERE),
                Set.of(Role.COACH),
                Map.of(),
                Set.of(),
                stamp.recordedAt().plusSeconds(3599));
        Sight after = new Sight(
                before.reader(),
                before.worker(),
                Map.of(),
                Set.of(),
                stamp.recordedAt().plusSeconds(3600));

        assertThat(before.sees(life.file())).isTrue();
        assertThat(before.ground(life.file())).isEqualTo(Ground.EMERGENCY);
        assertThat(before.lists("venray-2021", "anna", life.file().circle())).isFalse();
        assertThat(after.sees(life.file())).isFalse();
    }

    @Test
    void roles_and_organisation_are_read_from_the_login_and_nothing_else_is() {
        assertThat(Reader.of(new TestingAuthenticationToken(
                        "anna", "secret", "ROLE_COACH", "ROLE_PROCESS_LEAD", "ORG_synthese", "ROLE_EMPEROR")))
                .isEqualTo(new Reader("anna", Set.of(Role.COACH, Role.PROCESS_LEAD), "synthese"));
        assertThat(Reader.of(null).roles()).isEmpty();
    }

    private boolean sees(String account, Role role, String organisation) {
        return sees(new Reader(account, Set.of(role), organisation));
    }

    private boolean sees(Reader reader) {
        return Stores.rights().sight(reader).sees(life.file());
    }

    private Stamp stamp(Actor actor) {
        return new Stamp(DAY, life.recorded(DAY), actor, null, null, null, "request-1", false);
    }
}
