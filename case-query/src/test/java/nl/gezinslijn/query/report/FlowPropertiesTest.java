package nl.gezinslijn.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.report.Flow.Figures;

/** What holds for the flow of any families at all. */
class FlowPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2021-06-01");

    @Property(tries = 200)
    void the_books_balance(@ForAll("families") List<CaseFigures> families) {
        Flow flow = Flow.of(Life.VENRAY, 2022, LocalDate.parse("2026-11-24"), families.stream())
                .report();

        List<Figures> all = new ArrayList<>(flow.months());
        all.add(flow.whole());
        for (Figures it : all) {
            assertThat(it.openAtEnd()).isEqualTo(it.active() - it.closed());
            assertThat(it.active()).isBetween(it.openAtStart(), it.openAtStart() + it.newCases() + it.reopened());
        }
        for (int i = 1; i < flow.months().size(); i++) {
            assertThat(flow.months().get(i).openAtStart())
                    .isEqualTo(flow.months().get(i - 1).openAtEnd());
        }
        assertThat(flow.months().stream().mapToInt(Figures::newCases).sum())
                .isEqualTo(flow.whole().newCases());
    }

    /** Turns of help and rest, from the middle of 2021 to the end of 2023. */
    @Provide
    Arbitrary<List<CaseFigures>> families() {
        return Arbitraries.integers()
                .between(0, 200)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(FlowPropertiesTest::family)
                .list()
                .ofMaxSize(8);
    }

    private static CaseFigures family(List<Integer> days) {
        LocalDate day = FIRST;
        Life life = Life.of("any", Life.VENRAY).registered(day.toString());
        for (int turn = 0; turn < days.size(); turn++) {
            day = day.plusDays(days.get(turn));
            if (turn == 0) {
                life.assigned(day.toString(), "coach-1").started(day.toString());
            } else if (turn % 2 == 1) {
                life.closed(day.toString());
            } else {
                life.reopened(day.toString(), "coach-1");
            }
        }
        return life.figures();
    }
}
