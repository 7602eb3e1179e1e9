package nl.gezinslijn.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import org.junit.jupiter.api.Test;

/** INT-2: what the events in the line of one family mean. */
class FamilyRecordTest {

    private static final FamilyRecord IN_DRENTHE =
            FamilyRecord.unknown("family-1").evolve(new FamilyCaseOpened("drenthe-2006", "case-1"));

    @Test
    void a_family_that_nobody_registered_has_no_case() {
        assertThat(FamilyRecord.unknown("family-1").openCases()).isEmpty();
    }

    @Test
    void a_family_has_its_open_case_per_programme() {
        assertThat(IN_DRENTHE.familyId()).isEqualTo("family-1");
        assertThat(IN_DRENTHE
                        .evolve(new FamilyCaseOpened("delft-2013", "case-2"))
                        .openCases())
                .isEqualTo(Map.of("drenthe-2006", "case-1", "delft-2013", "case-2"));
    }

    @Test
    void a_case_that_ended_leaves_room_for_another() {
        FamilyRecord ended = IN_DRENTHE.evolve(new FamilyCaseEnded("drenthe-2006", "case-1"));

        assertThat(ended.openCases()).isEmpty();
        assertThat(ended.evolve(new FamilyCaseOpened("drenthe-2006", "case-3")).openCases())
                .isEqualTo(Map.of("drenthe-2006", "case-3"));
    }

    @Test
    void the_end_of_another_case_leaves_the_open_one_open() {
        assertThat(IN_DRENTHE.evolve(new FamilyCaseEnded("drenthe-2006", "case-0")))
                .isEqualTo(IN_DRENTHE);
        assertThat(IN_DRENTHE.evolve(new FamilyCaseEnded("delft-2013", "case-1")))
                .isEqualTo(IN_DRENTHE);
    }

    @Test
    void a_record_once_read_does_not_change() {
        assertThatThrownBy(() -> IN_DRENTHE.openCases().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
