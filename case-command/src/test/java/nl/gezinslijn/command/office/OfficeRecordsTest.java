package nl.gezinslijn.command.office;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.Beside.ofCoach;
import static nl.gezinslijn.command.scenario.Beside.ofOffice;
import static nl.gezinslijn.command.scenario.Beside.ofTally;
import static nl.gezinslijn.command.scenario.OfficeScenario.office;
import static nl.gezinslijn.command.scenario.OfficeWish.about;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.OfficeReceipt;
import nl.gezinslijn.command.office.OfficeCommand.RecordCount;
import nl.gezinslijn.command.office.OfficeCommand.SetCaseloadCap;
import nl.gezinslijn.command.office.OfficeCommand.SetIntensityCapacity;
import nl.gezinslijn.command.office.OfficeCommand.TakeOffice;
import nl.gezinslijn.command.scenario.OfficeScenario;
import nl.gezinslijn.command.scenario.OfficeWish;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CountRecorded;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every record outside cases: who may, when, and once. */
class OfficeRecordsTest {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "ADMINISTRATOR", "IMPORTER"})
    @Proves(COACH_4)
    void coordinators_and_administrators_keep_the_records_and_an_import_brings_them(Role role) {
        oneOfEachLine().forEach(wish -> office().when(wish.by(in(role))).thenAccepted());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"COORDINATOR", "ADMINISTRATOR", "IMPORTER"})
    @Proves(COACH_4)
    void nobody_else_does(Role role) {
        oneOfEachLine()
                .forEach(wish ->
                        office().when(wish.by(in(role))).thenRefused(COACH_4, "by a coordinator or an administrator"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachLine")
    @Proves(TIME_1)
    void nothing_is_recorded_of_tomorrow(OfficeWish wish) {
        office().when(wish.on("2024-03-01").recordedOn("2024-03-01")).thenAccepted();
        office().when(wish.on("2024-02-01").recordedOn("2024-03-01")).thenAccepted();
        office().when(wish.on("2024-03-02").recordedOn("2024-03-01"))
                .thenRefused(TIME_1, "occurredOn 2024-03-02 is in the future; today is 2024-03-01");
    }

    @ParameterizedTest
    @MethodSource("oneOfEachLine")
    @Proves(TIME_1)
    void today_is_the_day_where_the_programme_is(OfficeWish wish) {
        office().when(wish.on("2024-07-02").recordedAt("2024-07-01T22:00:00Z")).thenAccepted();
        office().when(wish.on("2024-07-02").recordedAt("2024-07-01T21:59:59Z"))
                .thenRefused(TIME_1, "today is 2024-07-01");
    }

    @Test
    void a_programme_that_nobody_knows_has_no_office_and_no_tally() {
        office().when(about("atlantis-2030", new TakeOffice("gerda", Role.COORDINATOR, "synthese")))
                .thenNotFound();
        office().when(about("atlantis-2030", new RecordCount("lasting-partners", 1, null)))
                .thenNotFound();
    }

    @Test
    void each_record_stands_in_the_line_it_is_about_and_the_receipt_tells_its_version() {
        office().given(about("anna", new SetCaseloadCap(10)), about(VENRAY, new RecordCount("reach-website", 5, null)))
                .when(about("anna", new SetCaseloadCap(12)))
                .then(ofCoach("anna", new CaseloadCapSet(12)))
                .thenReceipt(new OfficeReceipt("anna", 2, List.of("CaseloadCapSet")));
        office().given(about("anna", new SetCaseloadCap(10)))
                .when(about(VENRAY, new SetIntensityCapacity("standby-support", 9)))
                .then(ofOffice(VENRAY, new IntensityCapacitySet("standby-support", 9)))
                .thenReceipt(new OfficeReceipt(VENRAY, 1, List.of("IntensityCapacitySet")));
        office().given(about(VENRAY, new SetIntensityCapacity("standby-support", 9)))
                .when(about(VENRAY, new RecordCount("reach-website", 5, null)))
                .then(ofTally(VENRAY, new CountRecorded("reach-website", 5, null)))
                .thenReceipt(new OfficeReceipt(VENRAY, 1, List.of("CountRecorded")));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachLine")
    void a_repeated_request_gets_the_first_answer_and_nothing_happens(OfficeWish wish) {
        OfficeWish keyed = wish.keyed("key", "body");
        OfficeScenario first = office().when(keyed).thenAccepted();
        OfficeReceipt receipt = first.receipt();
        first.when(keyed).thenNothingHappened().thenReceipt(receipt);
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(receipt.events()).hasSize(1);
    }

    @Test
    void the_first_answer_is_given_also_when_the_line_has_gone_on_or_a_rule_says_no_by_now() {
        OfficeWish keyed = about(VENRAY, new TakeOffice("gerda", Role.COORDINATOR, "synthese"))
                .keyed("key", "body");
        office().given(keyed, about(VENRAY, new SetIntensityCapacity("standby-support", 9)))
                .when(keyed)
                .thenNothingHappened()
                .thenReceipt(new OfficeReceipt(VENRAY, 1, List.of("StaffTookOffice")));
    }

    @Test
    void another_body_under_the_same_key_is_refused_in_the_same_line() {
        office().given(about("anna", new SetCaseloadCap(10)).keyed("key", "body"))
                .when(about("anna", new SetCaseloadCap(12)).keyed("key", "another body"))
                .thenKeyReused();
        office().given(about("anna", new SetCaseloadCap(10)).keyed("key", "body"))
                .when(about("bea", new SetCaseloadCap(12)).keyed("key", "another body"))
                .thenAccepted();
    }

    @Test
    void without_a_key_it_is_recorded_again() {
        OfficeWish again = about("anna", new SetCaseloadCap(10));
        office().given(again).when(again).then(ofCoach("anna", new CaseloadCapSet(10)));
    }

    @Test
    void who_recorded_it_and_when_stands_beside_it() {
        office().when(about("anna", new SetCaseloadCap(10))
                        .by(new Actor("dirk", Role.ADMINISTRATOR, "mee"))
                        .on("2024-03-01")
                        .recordedAt("2024-03-04T09:30:00Z")
                        .keyed("key", "body"))
                .thenMetadata("coach:anna", metadata -> {
                    assertThat(metadata.get("occurredOn")).isEqualTo("2024-03-01");
                    assertThat(metadata.get("recordedAt")).isEqualTo("2024-03-04T09:30:00Z");
                    assertThat(metadata.get("actor")).isEqualTo("dirk");
                    assertThat(metadata.get("role")).isEqualTo("administrator");
                    assertThat(metadata.get("requestKey")).isEqualTo("key");
                });
    }

    @Test
    void each_action_has_a_name_of_its_own() {
        assertThat(OfficeAction.find("take-office")).contains(OfficeAction.TAKE_OFFICE);
        assertThat(OfficeAction.find("take_office")).isEmpty();
        assertThat(OfficeAction.values())
                .allSatisfy(
                        action -> assertThat(OfficeAction.find(action.code())).contains(action));
        assertThat(Stream.of(OfficeAction.values()).map(OfficeAction::code)).doesNotHaveDuplicates();
    }

    static Stream<OfficeWish> oneOfEachLine() {
        return Stream.of(
                about("anna", new SetCaseloadCap(10)),
                about(VENRAY, new SetIntensityCapacity("standby-support", 9)),
                about(VENRAY, new RecordCount("lasting-partners", 1, null)));
    }

    private static Actor in(Role role) {
        return new Actor("somebody", role, "synthese");
    }
}
