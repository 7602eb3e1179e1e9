package nl.gezinslijn.command.term;

import static nl.gezinslijn.casefile.Rule.TERM_2;
import static nl.gezinslijn.casefile.Rule.TERM_3;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.extensionGranted;
import static nl.gezinslijn.command.scenario.Past.extensionRefused;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.registeredUnderVersion;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.DIRK;
import static nl.gezinslijn.command.scenario.People.GERDA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.ZOE;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.NO_EXTENSIONS;
import static nl.gezinslijn.command.scenario.TestProgrammes.PILOT;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.refuseExtension;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsTest {

    /** The term of a case that started on this day ends on 2024-07-09. */
    private static final String START = "2024-01-10";

    @Test
    @Proves(TERM_2)
    void an_extension_is_asked_with_the_length_of_the_programme_and_a_reason() {
        drenthe()
                .when(requestExtension(3).because("the mother is ill").on("2024-06-01"))
                .then(new ExtensionRequested(1, 3))
                .thenStamped(stamp -> assertThat(stamp.reason()).isNotNull())
                .thenFile(file -> assertThat(term(file).endsOn())
                        .as("not yet extended")
                        .isEqualTo(LocalDate.parse("2024-07-09")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1, 2, 4, 6})
    @Proves(TERM_2)
    void another_length_is_refused(int months) {
        drenthe().when(requestExtension(months).on("2024-06-01")).thenRefused(TERM_2, "exactly 3 months");
    }

    @Test
    @Proves(TERM_2)
    void without_a_reason_there_is_no_special_situation() {
        drenthe().when(requestExtension(3).withoutReason().on("2024-06-01")).thenRefused(TERM_2, "reason");
    }

    @Test
    @Proves(TERM_2)
    void a_third_extension_is_refused() {
        drenthe(extensionRequested(), extensionGranted())
                .when(requestExtension(3).on("2024-06-01"))
                .then(new ExtensionRequested(2, 3));
        drenthe(extensionRequested(), extensionGranted(), extensionRequested(), extensionGranted())
                .when(requestExtension(3).on("2024-06-01"))
                .thenRefused(TERM_2, "the 2 extensions");
    }

    @Test
    @Proves(TERM_2)
    void a_refused_request_is_no_extension() {
        drenthe(extensionRequested(), extensionRefused(), extensionRequested(), extensionRefused())
                .when(requestExtension(3).on("2024-06-01"))
                .then(new ExtensionRequested(3, 3));
    }

    @Test
    @Proves(TERM_2)
    void the_version_the_case_is_bound_to_says_how_many_and_how_long() {
        in(PILOT)
                .given(registeredUnderVersion(1), assigned(), started(START))
                .when(requestExtension(3))
                .then(new ExtensionRequested(1, 3));
        in(PILOT)
                .given(registeredUnderVersion(2), assigned(), started(START))
                .when(requestExtension(3))
                .thenRefused(TERM_2, "exactly 2 months");
        in(PILOT)
                .given(registeredUnderVersion(2), assigned(), started(START))
                .given(extensionRequested(), extensionGranted())
                .when(requestExtension(2))
                .thenRefused(TERM_2, "the 1 extensions");
    }

    @Test
    @Proves(TERM_2)
    void where_there_is_nothing_to_extend_it_is_refused() {
        in(NO_EXTENSIONS)
                .given(registered(), assigned(), started(START))
                .when(requestExtension(3))
                .thenRefused(TERM_2, "no extensions");
        in(VENRAY)
                .given(registered(), assigned(), started(START))
                .when(requestExtension(3))
                .thenRefused(TERM_2, "no extensions");
    }

    @Test
    @Proves(TERM_3)
    void it_is_asked_on_the_last_day_and_not_the_day_after() {
        drenthe().when(requestExtension(3).on("2024-07-09")).thenAccepted();
        drenthe().when(requestExtension(3).on("2024-07-10")).thenRefused(TERM_3, "ended on 2024-07-09");
        drenthe()
                .when(requestExtension(3)
                        .by(CARLA)
                        .standingInBecause("Anna is ill")
                        .on("2024-07-10"))
                .thenRefused(TERM_3);
    }

    @Test
    @Proves(TERM_3)
    void the_last_day_is_that_of_the_extended_term() {
        drenthe(extensionRequested(), extensionGranted())
                .when(requestExtension(3).on("2024-10-09"))
                .thenAccepted();
        drenthe(extensionRequested(), extensionGranted())
                .when(requestExtension(3).on("2024-10-10"))
                .thenRefused(TERM_3);
    }

    @Test
    @Proves(TERM_3)
    void the_last_day_ends_at_midnight_in_the_time_zone_of_the_programme() {
        drenthe()
                .when(requestExtension(3).on("2024-07-09").recordedAt("2024-07-09T21:59:59.999Z"))
                .thenAccepted();
        drenthe()
                .when(requestExtension(3).on("2024-07-09").recordedAt("2024-07-09T22:00:00Z"))
                .thenRefused(TERM_3);
    }

    @Test
    @Proves(TERM_3)
    void asked_in_time_it_is_recorded_later_only_by_a_coordinator() {
        Wish late = requestExtension(3).on("2024-07-09").recordedOn("2024-07-12");
        drenthe().when(late).thenRefused(TERM_3, "only by a coordinator");
        drenthe()
                .when(late.by(CARLA).standingInBecause("Anna was ill"))
                .then(new ExtensionRequested(1, 3))
                .thenFile(file -> assertThat(term(file).pending())
                        .isEqualTo(new Term.Request(1, 3, LocalDate.parse("2024-07-09"), "carla")));
    }

    @Test
    @Proves({TERM_2, TERM_3})
    void a_coordinator_recording_it_later_gives_a_reason() {
        Wish late = requestExtension(3).by(CARLA).on("2024-07-09").recordedOn("2024-07-12");
        drenthe().when(late.withoutReason().standingInBecause("Anna was ill")).thenRefused(TERM_2, "reason");
    }

    @Test
    @Proves(TERM_3)
    void a_second_request_beside_one_that_waits_is_refused() {
        drenthe(extensionRequested()).when(requestExtension(3).on("2024-06-01")).thenRefused(TERM_3, "already waits");
    }

    @Test
    @Proves(TERM_3)
    void a_coordinator_or_a_process_lead_grants_it_in_drenthe() {
        drenthe(extensionRequested())
                .when(grantExtension(1).by(CARLA).on("2024-06-03"))
                .then(new ExtensionGranted(1, 3, LocalDate.parse("2024-10-09")))
                .thenFile(file -> {
                    assertThat(term(file).granted()).isEqualTo(1);
                    assertThat(term(file).pending()).isNull();
                });
        drenthe(extensionRequested()).when(grantExtension(1).by(PETRA)).thenAccepted();
    }

    @Test
    @Proves(TERM_3)
    void a_role_the_programme_does_not_name_grants_nothing() {
        drenthe(extensionRequested()).when(grantExtension(1).by(GERDA)).thenRefused(TERM_3, "process-lead");
        drenthe(extensionRequested()).when(grantExtension(1).by(ZOE)).thenRefused(TERM_3);
        drenthe(extensionRequested()).when(refuseExtension(1).by(ZOE)).thenRefused(TERM_3);
        pilot().when(grantExtension(1).by(CARLA)).thenRefused(TERM_3);
        pilot().when(grantExtension(1).by(PETRA)).thenAccepted();
    }

    @Test
    @Proves(TERM_3)
    void nobody_grants_an_extension_to_herself_whatever_her_role() {
        drenthe(extensionRequested().by(CARLA))
                .when(grantExtension(1).by(CARLA))
                .thenRefused(TERM_3, "another person");
        drenthe(extensionRequested().by(ANNA))
                .when(grantExtension(1).by(new Actor("anna", Role.COORDINATOR, "synthese")))
                .thenRefused(TERM_3, "another person");
        drenthe(extensionRequested().by(CARLA)).when(grantExtension(1).by(DIRK)).thenAccepted();
    }

    @Test
    @Proves(TERM_3)
    void nobody_refuses_her_own_request_either() {
        drenthe(extensionRequested().by(CARLA))
                .when(refuseExtension(1).by(CARLA))
                .thenRefused(TERM_3);
        drenthe(extensionRequested().by(CARLA))
                .when(refuseExtension(1).by(DIRK))
                .then(new ExtensionRefused(1))
                .thenFile(file -> {
                    assertThat(term(file).granted()).isZero();
                    assertThat(term(file).pending()).isNull();
                    assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2024-07-09"));
                });
    }

    @Test
    @Proves(TERM_3)
    void a_late_answer_works_from_the_old_end() {
        drenthe(extensionRequested().on("2024-07-09"))
                .when(grantExtension(1).on("2024-08-20"))
                .then(new ExtensionGranted(1, 3, LocalDate.parse("2024-10-09")));
    }

    @Test
    @Proves(TERM_3)
    void a_request_is_answered_once() {
        drenthe(extensionRequested(), extensionGranted())
                .when(grantExtension(1))
                .thenRefused(TERM_3, "has been answered");
        drenthe(extensionRequested(), extensionRefused(), extensionRequested())
                .when(grantExtension(1))
                .thenRefused(TERM_3, "has been answered");
        drenthe(extensionRequested(), extensionRefused(), extensionRequested())
                .when(grantExtension(2))
                .thenAccepted();
    }

    @Test
    void a_request_that_was_never_made_is_not_found() {
        drenthe().when(grantExtension(1)).thenNotFound();
        drenthe(extensionRequested()).when(grantExtension(2)).thenNotFound();
        drenthe(extensionRequested()).when(refuseExtension(0)).thenNotFound();
    }

    private static CaseScenario drenthe(Happened... then) {
        return in(DRENTHE).given(registered(), assigned(), started(START)).given(then);
    }

    private static CaseScenario pilot() {
        return in(PILOT).given(registeredUnderVersion(1), assigned(), started(START), extensionRequested());
    }

    private static Term term(CaseFile file) {
        return Objects.requireNonNull(file.term());
    }
}
