package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.DRENTHE;
import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.query.Life;
import org.junit.jupiter.api.Test;

class WaitingListTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-02-01");

    @Test
    void who_cannot_wait_comes_first_then_the_turn_of_the_list() {
        Life later = Life.of("later", VENRAY)
                .registered("2024-01-10")
                .triaged("2024-01-11", true)
                .waits("2024-01-12");
        Life earlier = Life.of("earlier", VENRAY)
                .registered("2024-01-02")
                .triaged("2024-01-03", true)
                .waits("2024-01-22");
        Life now = Life.of("now", VENRAY).registered("2024-01-20").triaged("2024-01-21", false);
        Life untold = Life.of("untold", VENRAY).registered("2024-01-01");
        Life assigned = Life.of("assigned", VENRAY).registered("2024-01-01").assigned("2024-01-02", "anna");
        Life elsewhere = Life.of("elsewhere", DRENTHE).registered("2024-01-01");

        Answer<WaitingList> answer = WaitingList.of(
                VENRAY,
                TODAY,
                Stream.of(later, earlier, now, untold, assigned, elsewhere).map(Life::row));
        WaitingList list = answer.report();

        assertThat(list.families())
                .extracting(WaitingList.Family::caseId)
                .containsExactly(now.caseId(), earlier.caseId(), later.caseId(), untold.caseId());
        assertThat(list.assignNow()).isEqualTo(1);
        assertThat(list.toTriage()).isEqualTo(1);
        assertThat(list.onTheList()).isEqualTo(2);
        assertThat(list.waited()).isEqualTo(Spread.of(List.of(10L, 20L)));
        assertThat(answer.counted().cases("/assignNow")).contains(List.of(now.caseId()));
        WaitingList shown = list.showing(now.caseId()::equals);
        assertThat(shown.families()).extracting(WaitingList.Family::caseId).containsExactly(now.caseId());
        assertThat(shown.onTheList()).isEqualTo(2);
    }
}
