package nl.gezinslijn.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.StaffLeftOffice;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OfficeEvent.WaitingListLeft;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.office.Office.Waiting;
import org.junit.jupiter.api.Test;

/** What the events in the line of one programme's office mean. */
class OfficeTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final StaffTookOffice PRINS =
            new StaffTookOffice("scientist.prins", Role.BEHAVIOURAL_SCIENTIST, "Gemeente");

    @Test
    void on_the_waiting_list_the_most_urgent_is_first_then_the_one_registered_first_then_the_lowest_number() {
        Office office = after(waiting("case-4", 2, TUESDAY), waiting("case-3", 2, MONDAY), waiting("case-2", 2, MONDAY))
                .evolve(MONDAY, waiting("case-9", 1, TUESDAY));

        assertThat(office.waiting())
                .extracting(Waiting::caseId)
                .containsExactly("case-9", "case-2", "case-3", "case-4");
        assertThat(office.first()).contains("case-9");
    }

    @Test
    void a_triage_repeated_moves_the_case_on_the_list_and_not_on_it_twice() {
        Office office =
                after(waiting("case-1", 3, MONDAY), waiting("case-2", 2, TUESDAY), waiting("case-1", 1, MONDAY));

        assertThat(office.waiting()).extracting(Waiting::caseId).containsExactly("case-1", "case-2");
    }

    @Test
    void who_leaves_the_list_makes_room_for_the_next() {
        Office office =
                after(waiting("case-1", 1, MONDAY), waiting("case-2", 2, MONDAY), new WaitingListLeft("case-1"));

        assertThat(office.first()).contains("case-2");
        assertThat(office.evolve(MONDAY, new WaitingListLeft("case-2")).first()).isEmpty();
    }

    @Test
    void a_case_takes_one_place_in_an_intensity_until_it_is_given_back() {
        Office office = after(taken("intensive", "case-1"), taken("intensive", "case-1"), taken("standby", "case-2"));

        assertThat(office.taken("intensive")).containsExactly("case-1");
        assertThat(office.taken("standby")).containsExactly("case-2");
        assertThat(office.taken("other")).isEmpty();
        Office givenBack = office.evolve(MONDAY, new IntensityPlaceGivenBack("intensive", "case-1"));
        assertThat(givenBack.taken("intensive")).isEmpty();
        assertThat(givenBack.taken("standby")).containsExactly("case-2");
    }

    @Test
    void the_number_of_places_is_the_one_set_last() {
        Office office = after(
                new IntensityCapacitySet("intensive", 15),
                new IntensityCapacitySet("standby", 10),
                new IntensityCapacitySet("intensive", 12));

        assertThat(office.capacities()).containsEntry("intensive", 12).containsEntry("standby", 10);
    }

    @Test
    void staff_are_in_office_from_the_day_they_took_it_until_the_day_before_they_left() {
        Office office = Office.unknown("venray-2021")
                .evolve(MONDAY, PRINS)
                .evolve(MONDAY.plusDays(10), new StaffLeftOffice("scientist.prins", Role.BEHAVIOURAL_SCIENTIST));

        assertThat(inOffice(office, MONDAY.minusDays(1))).isFalse();
        assertThat(inOffice(office, MONDAY)).isTrue();
        assertThat(inOffice(office, MONDAY.plusDays(9))).isTrue();
        assertThat(inOffice(office, MONDAY.plusDays(10))).isFalse();
        assertThat(office.anyInOffice(Role.INSPECTOR, MONDAY)).isFalse();
    }

    @Test
    void somebody_who_comes_back_leaves_the_gap_in_between() {
        Office office = Office.unknown("venray-2021")
                .evolve(MONDAY, PRINS)
                .evolve(MONDAY.plusDays(10), new StaffLeftOffice("scientist.prins", Role.BEHAVIOURAL_SCIENTIST))
                .evolve(MONDAY.plusDays(20), PRINS);

        assertThat(inOffice(office, MONDAY.plusDays(15))).isFalse();
        assertThat(inOffice(office, MONDAY.plusDays(20))).isTrue();
        assertThat(office.staff()).hasSize(2);
    }

    @Test
    void leaving_one_office_is_not_leaving_another_nor_somebody_else_s() {
        Office office = Office.unknown("venray-2021")
                .evolve(MONDAY, PRINS)
                .evolve(MONDAY, new StaffTookOffice("scientist.prins", Role.COORDINATOR, "Gemeente"))
                .evolve(TUESDAY, new StaffLeftOffice("scientist.prins", Role.COORDINATOR))
                .evolve(TUESDAY, new StaffLeftOffice("scientist.bakker", Role.BEHAVIOURAL_SCIENTIST));

        assertThat(inOffice(office, TUESDAY)).isTrue();
        assertThat(office.anyInOffice(Role.COORDINATOR, TUESDAY)).isFalse();
    }

    @Test
    void a_record_once_read_does_not_change() {
        Office office = after(waiting("case-1", 1, MONDAY), taken("intensive", "case-1"))
                .evolve(MONDAY, PRINS);

        assertThatThrownBy(() -> office.waiting().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> office.places().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> office.taken("intensive").clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> office.staff().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static boolean inOffice(Office office, LocalDate day) {
        return office.anyInOffice(Role.BEHAVIOURAL_SCIENTIST, day);
    }

    private static WaitingListJoined waiting(String caseId, int urgency, LocalDate registeredOn) {
        return new WaitingListJoined(caseId, urgency, registeredOn);
    }

    private static IntensityPlaceTaken taken(String intensity, String caseId) {
        return new IntensityPlaceTaken(intensity, caseId);
    }

    private static Office after(OfProgramme... events) {
        Office office = Office.unknown("venray-2021");
        for (OfProgramme event : events) {
            office = office.evolve(MONDAY, event);
        }
        return office;
    }
}
