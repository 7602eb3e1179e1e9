package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Parties.Party;
import nl.gezinslijn.casefile.Parties.Word;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import org.junit.jupiter.api.Test;

/** CONS-1: who is around the family, and what may be shared with them. */
class PartiesFoldTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final History ACTIVE = activeSince("2024-03-15");
    private static final History WITH_SCHOOL = ACTIVE.on("2024-05-01", school(1));

    @Test
    void a_party_is_involved_from_its_day_until_the_day_before_it_is_released() {
        History released = WITH_SCHOOL.on("2024-06-01", new PartyReleased(1));

        Party party = released.fold().parties().party(1).orElseThrow();
        assertThat(party).isEqualTo(new Party(1, "school", "De Esdoorn", false, "ocj", MAY, LocalDate.of(2024, 6, 1)));
        assertThat(party.involvedOn(MAY.minusDays(1))).isFalse();
        assertThat(party.involvedOn(MAY)).isTrue();
        assertThat(party.involvedOn(LocalDate.of(2024, 5, 31))).isTrue();
        assertThat(party.involvedOn(LocalDate.of(2024, 6, 1))).isFalse();
    }

    @Test
    void those_involved_on_a_day_stand_in_the_order_of_their_numbers() {
        Parties parties = ACTIVE.on("2024-05-20", school(2))
                .on("2024-05-10", school(1))
                .on("2024-05-25", new PartyReleased(2))
                .fold()
                .parties();

        assertThat(parties.involved()).isEqualTo(2);
        assertThat(parties.involvedOn(LocalDate.of(2024, 5, 20)))
                .extracting(Party::number)
                .containsExactly(1, 2);
        assertThat(parties.involvedOn(LocalDate.of(2024, 5, 25)))
                .extracting(Party::number)
                .containsExactly(1);
    }

    @Test
    void of_what_nobody_said_there_is_no_word() {
        assertThat(WITH_SCHOOL.fold().parties().word(1, "case-discussion", MAY)).isEmpty();
    }

    @Test
    void a_word_holds_from_its_day_until_another_is_given() {
        Parties parties = WITH_SCHOOL
                .on("2024-05-05", given(1, "case-discussion"))
                .on("2024-05-20", new ConsentWithdrawn(1, "case-discussion", List.of()))
                .fold()
                .parties();

        assertThat(parties.word(1, "case-discussion", LocalDate.of(2024, 5, 4))).isEmpty();
        assertThat(parties.word(1, "case-discussion", LocalDate.of(2024, 5, 5))).contains(Word.GIVEN);
        assertThat(parties.word(1, "case-discussion", LocalDate.of(2024, 5, 19)))
                .contains(Word.GIVEN);
        assertThat(parties.word(1, "case-discussion", LocalDate.of(2024, 5, 20)))
                .contains(Word.WITHDRAWN);
    }

    @Test
    void a_word_is_of_one_party_and_one_purpose() {
        Parties parties = WITH_SCHOOL
                .on("2024-05-02", school(2), given(1, "case-discussion"))
                .on("2024-05-03", new ConsentRefused(1, "gp-told", List.of()))
                .fold()
                .parties();

        assertThat(parties.word(1, "gp-told", MAY.plusDays(9))).contains(Word.REFUSED);
        assertThat(parties.word(1, "case-discussion", MAY.plusDays(9))).contains(Word.GIVEN);
        assertThat(parties.word(2, "case-discussion", MAY.plusDays(9))).isEmpty();
    }

    @Test
    void a_word_recorded_late_finds_its_place_before_those_that_are_known() {
        Parties parties = WITH_SCHOOL
                .on("2024-05-20", new ConsentWithdrawn(1, "case-discussion", List.of()))
                .on("2024-05-05", given(1, "case-discussion"))
                .fold()
                .parties();

        assertThat(parties.word(1, "case-discussion", LocalDate.of(2024, 5, 19)))
                .contains(Word.GIVEN);
        assertThat(parties.word(1, "case-discussion", LocalDate.of(2024, 5, 21)))
                .contains(Word.WITHDRAWN);
    }

    @Test
    void of_two_words_on_one_day_the_one_recorded_last_counts() {
        Parties parties = WITH_SCHOOL
                .on("2024-05-05", given(1, "case-discussion"), new ConsentRefused(1, "case-discussion", List.of()))
                .fold()
                .parties();

        assertThat(parties.word(1, "case-discussion", LocalDate.of(2024, 5, 5))).contains(Word.REFUSED);
        assertThat(parties.consents()).hasSize(1);
    }

    @Test
    void of_many_words_the_latest_eight_are_kept_whatever_their_order() {
        History history = WITH_SCHOOL;
        for (int day = 20; day > 10; day--) {
            history = history.on("2024-05-" + day, given(1, "case-discussion"));
        }
        Parties parties = history.on("2024-05-21", given(1, "gp-told")).fold().parties();

        assertThat(parties.consents())
                .filteredOn(c -> c.purpose().equals("case-discussion"))
                .extracting(c -> c.since().getDayOfMonth())
                .containsExactly(13, 14, 15, 16, 17, 18, 19, 20);
        assertThat(parties.word(1, "gp-told", LocalDate.of(2024, 5, 21))).contains(Word.GIVEN);
    }

    @Test
    void what_was_shared_is_counted() {
        InformationShared shared = new InformationShared(1, "case-discussion", null);

        assertThat(WITH_SCHOOL.on("2024-05-06", shared, shared).fold().parties().shared())
                .isEqualTo(2);
    }

    @Test
    void none_of_it_is_a_step_of_the_lifecycle() {
        CaseFile file = WITH_SCHOOL
                .on("2024-05-05", given(1, "case-discussion"), new PartyReleased(1))
                .fold();

        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-15");
        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
    }

    private static PartyInvolved school(int number) {
        return new PartyInvolved(number, "school", "De Esdoorn", null, null, false, "ocj");
    }

    private static ConsentGiven given(int party, String purpose) {
        return new ConsentGiven(party, purpose, List.of());
    }
}
