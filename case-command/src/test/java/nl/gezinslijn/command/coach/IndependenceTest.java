package nl.gezinslijn.command.coach;

import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.careProviderInvolved;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.released;
import static nl.gezinslijn.command.scenario.Past.assignedTo;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.TestProgrammes.OF_PARTIES;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Outcome;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import org.junit.jupiter.api.Test;

/** BEA works for mee. */
@Proves(COACH_3)
class IndependenceTest {

    private static final String HALLE = "halle-vilvoorde";
    private static final LocalDate BEFORE = LocalDate.parse("2023-12-01");

    @Test
    void where_no_independence_is_asked_a_coach_may_work_for_whoever_helps_the_family() {
        in(HALLE)
                .given(registered(), careProviderInvolved("welfare-work", "mee"))
                .around(careProvider())
                .when(assign(BEA))
                .thenAccepted();
    }

    @Test
    void independent_of_parties_a_coach_works_for_none_of_them() {
        assigning(OF_PARTIES, involved("school", "mee")).thenRefused(COACH_3, "works for one of them");
        assigning(OF_PARTIES, careProviderInvolved("social-work", "mee")).thenRefused(COACH_3);
        assigning(OF_PARTIES, involved("school", "De Esdoorn"), involved("gp", "mee"))
                .thenRefused(COACH_3);
        assigning(OF_PARTIES, involved("school", "De Esdoorn")).thenAccepted();
        assigning(OF_PARTIES, involved("volunteer", null)).thenAccepted();
    }

    @Test
    void independent_of_parties_a_coach_may_give_other_care_elsewhere() {
        in(OF_PARTIES)
                .given(registered())
                .around(careProvider())
                .when(assign(BEA))
                .thenAccepted();
    }

    @Test
    void only_who_is_a_party_that_day_counts() {
        Happened joined = involved("school", "mee").on("2024-02-10");
        Happened left = released(1).on("2024-03-10");
        in(OF_PARTIES)
                .given(registered(), joined, left)
                .when(assign(BEA).on("2024-02-09"))
                .thenAccepted();
        in(OF_PARTIES)
                .given(registered(), joined, left)
                .when(assign(BEA).on("2024-02-10"))
                .thenRefused(COACH_3);
        in(OF_PARTIES)
                .given(registered(), joined, left)
                .when(assign(BEA).on("2024-03-09"))
                .thenRefused(COACH_3);
        in(OF_PARTIES)
                .given(registered(), joined, left)
                .when(assign(BEA).on("2024-03-10"))
                .thenAccepted();
    }

    @Test
    void independent_of_care_providers_a_coach_is_none_and_works_for_none_in_the_case() {
        assigning(VENRAY, careProviderInvolved("youth-mental-health", "mee"))
                .thenRefused(COACH_3, "this one is or works for one");
        assigning(VENRAY, careProviderInvolved("youth-mental-health", "De Stroom"))
                .thenAccepted();
        assigning(VENRAY, involved("school", "mee")).thenAccepted();
        assigning(VENRAY, careProviderInvolved("youth-mental-health", null)).thenAccepted();
        in(VENRAY).given(registered()).around(careProvider()).when(assign(BEA)).thenRefused(COACH_3);
        in(VENRAY)
                .given(registered())
                .around(careProvider())
                .around(profiled(false))
                .when(assign(BEA))
                .thenAccepted();
        in(VENRAY).given(registered()).around(careProvider()).when(assign(ANNA)).thenAccepted();
    }

    @Test
    void at_transfer_and_reopening_the_same_is_asked() {
        Happened provider = careProviderInvolved("youth-mental-health", "mee");
        in(VENRAY)
                .given(registered(), assignedTo(ANNA), provider)
                .when(transferTo(BEA))
                .thenRefused(COACH_3);
        in(VENRAY)
                .given(registered(), provider, assignedTo(ANNA), closed("moved"))
                .when(reopen(BEA))
                .thenRefused(COACH_3);
        in(VENRAY)
                .given(registered(), provider, assignedTo(ANNA), closed("moved"))
                .when(reopen(ANNA))
                .thenAccepted();
    }

    private static Outcome assigning(String programme, Happened... parties) {
        return in(programme).given(registered()).given(parties).when(assign(BEA));
    }

    private static Consumer<TestLines> careProvider() {
        return profiled(true);
    }

    private static Consumer<TestLines> profiled(boolean careProvider) {
        return lines -> lines.ofCoach("bea", BEFORE, new CoachProfiled("mee", careProvider));
    }
}
