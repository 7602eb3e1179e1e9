package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.report.EscalationTimes.OnRung;
import org.junit.jupiter.api.Test;

class EscalationTimesTest {

    private static final Period HALF_YEAR = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-06-30"));

    private int families;

    @Test
    void time_is_told_per_rung_and_what_still_stands_apart() {
        Life climbed = started();
        climbed.then("2024-02-01", climbed.coach(), new EscalationRaised(1, "coordinator", null))
                .then("2024-02-11", climbed.coach(), new EscalationRaised(1, "process-lead", null))
                .then("2024-02-15", climbed.coach(), new EscalationResolved(1, null));
        Life stands = started();
        stands.then("2024-06-20", stands.coach(), new EscalationRaised(1, "coordinator", null));

        Answer<EscalationTimes> answer =
                EscalationTimes.of(VENRAY, HALF_YEAR, Stream.of(climbed, stands).map(Life::figures));
        EscalationTimes times = answer.report();

        assertThat(times.raised()).isEqualTo(2);
        assertThat(times.resolved()).isEqualTo(1);
        assertThat(times.open()).isEqualTo(1);
        assertThat(times.rungs())
                .extracting(OnRung::rung, OnRung::reached, OnRung::left, OnRung::standing, OnRung::longestStanding)
                .containsExactly(
                        tuple("coordinator", 2, Spread.of(List.of(10L)), 1, 10L),
                        tuple("process-lead", 1, Spread.of(List.of(4L)), 0, 0L),
                        tuple("municipal-policy", 0, Spread.of(List.of()), 0, 0L));
        assertThat(times.rungs().getFirst().ages())
                .as("up to one week, two, four, eight, and longer")
                .extracting(it -> it.share().cases())
                .containsExactly(0, 1, 0, 0, 0);
        assertThat(answer.counted().cases("/rungs/0/ages/1/share/cases")).contains(List.of(stands.caseId()));
        assertThat(answer.counted().cases("/rungs/0/standing")).contains(List.of(stands.caseId()));
        assertThat(answer.counted().cases("/open")).contains(List.of(stands.caseId()));
    }

    private Life started() {
        return Life.of("family " + families++, VENRAY)
                .registered("2024-01-02")
                .assigned("2024-01-02", "anna")
                .started("2024-01-02");
    }
}
