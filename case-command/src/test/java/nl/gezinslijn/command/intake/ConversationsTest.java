package nl.gezinslijn.command.intake;

import static nl.gezinslijn.casefile.Rule.INT_4;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MoreWishes.kitchenTable;
import static nl.gezinslijn.command.scenario.MoreWishes.recordIntake;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.NOOR;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final String AUNT = "person-aunt";
    private static final String BABY = "person-baby";

    private static final Protected<String> NEED = text("rest at home");
    private static final Protected<String> NETWORK = text("an aunt next door");
    private static final Protected<String> NAME = text("aunt Riet");
    private static final Protected<String> CONTACT = text("at number 4");

    @Test
    void the_first_conversation_says_what_is_needed_who_is_there_and_what_it_was_about() {
        NewMember aunt = new NewMember(AUNT, Relation.OTHER, null, null, NAME, null, null, CONTACT);
        FamilyMember sealed = new FamilyMember(AUNT, Relation.OTHER, NAME, null, null, CONTACT);
        family().when(wish(
                                ANNA,
                                new RecordIntake(
                                        List.of(MOTHER, AUNT),
                                        List.of(aunt),
                                        NEED,
                                        NETWORK,
                                        2,
                                        List.of("parenting", "finances")))
                        .on("2024-01-08"))
                .then(new IntakeHeld(
                        List.of(MOTHER, AUNT), List.of(sealed), NEED, NETWORK, 2, List.of("parenting", "finances")))
                .thenFile(file -> {
                    assertThat(intake(file).hasMember(AUNT)).isTrue();
                    assertThat(intake(file).intakes()).isEqualTo(1);
                    assertThat(intake(file).supporters()).isEqualTo(2);
                    assertThat(intake(file).firstIntakeOn()).isEqualTo(LocalDate.parse("2024-01-08"));
                });
    }

    @Test
    void who_is_present_is_of_the_family_or_joins_it_now() {
        family().when(intakeWith(List.of(MOTHER, TIM, NOOR))).thenAccepted();
        family().when(intakeWith(List.of())).thenAccepted();
        family().when(intakeWith(List.of(MOTHER, STRANGER))).thenInvalid("present");
        family().when(intakeWith(List.of(STRANGER), newcomer(AUNT))).thenInvalid("present");
        family().when(intakeWith(List.of(AUNT, BABY), newcomer(BABY), newcomer(AUNT)))
                .thenAccepted();
    }

    @Test
    void a_newcomer_is_not_a_member_already_nor_named_twice() {
        family().when(intakeWith(List.of(), newcomer(TIM))).thenInvalid("newMembers[0].personId");
        family().when(intakeWith(List.of(), newcomer(AUNT), newcomer(TIM))).thenInvalid("newMembers[1].personId");
        family().when(intakeWith(List.of(), newcomer(AUNT), newcomer(AUNT))).thenInvalid("newMembers[1].personId");
    }

    @Test
    void it_was_about_life_domains_of_the_programme() {
        family().when(recordIntake()).thenAccepted();
        family().when(recordIntake("parenting", "gardening")).thenInvalid("lifeDomains");
    }

    @Test
    @Proves(INT_4)
    void a_talk_at_the_kitchen_table_is_with_members_of_the_family() {
        Protected<String> note = text("we had soup");
        family().when(wish(PETRA, new RecordKitchenTable(true, List.of(MOTHER, TIM), note))
                        .on("2024-01-08"))
                .then(new KitchenTableTalkHeld(true, List.of(MOTHER, TIM), note))
                .thenFile(file -> assertThat(file.complexity().talkedOn()).isEqualTo(LocalDate.parse("2024-01-08")));
        family().when(kitchenTable(false)).then(new KitchenTableTalkHeld(false, List.of(MOTHER), null));
        family().when(wish(ANNA, new RecordKitchenTable(true, List.of(MOTHER, STRANGER), null)))
                .thenInvalid("present");
    }

    private static Wish intakeWith(List<String> present, NewMember... newMembers) {
        return wish(ANNA, new RecordIntake(present, List.of(newMembers), NEED, null, 0, List.of()));
    }

    private static NewMember newcomer(String person) {
        return new NewMember(person, Relation.OTHER, null, null, null, null, null, null);
    }

    private static CaseScenario family() {
        return in(VENRAY).given(registered());
    }

    private static Intake intake(CaseFile file) {
        return Objects.requireNonNull(file.intake());
    }
}
