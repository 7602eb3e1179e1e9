package nl.gezinslijn.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.projection.ProjectionReader.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseRowsTest {

    private final Stores stores = new Stores();
    private int families;

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void unfinished_are_cases_that_have_not_ended_and_ended_ones_with_something_open() {
        Life registered = life(Life.VENRAY).registered("2024-01-02");
        Life active = helped("2024-01-03", "anna");
        Life escalated = helped("2024-01-04", "anna");
        escalated.then("2024-02-01", escalated.coach(), new EscalationRaised(1, "coordinator", null));
        escalated.closed("2024-03-01", "moved");
        Life closed = helped("2024-01-05", "anna").closed("2024-03-01");
        Life declined = life(Life.VENRAY).registered("2024-01-06").declined("2024-01-08");
        stores.happened(registered, active, escalated, closed, declined);
        stores.view();

        assertThat(ids(stores.rows.unfinished()))
                .containsExactlyInAnyOrder(registered.caseId(), active.caseId(), escalated.caseId());
    }

    @Test
    void a_list_is_by_latest_registration_and_of_what_was_asked() {
        Life first = helped("2024-01-03", "anna");
        Life second = helped("2024-01-04", "bert");
        Life third = helped("2024-01-05", "anna").closed("2024-03-01");
        stores.happened(first, second, third);
        stores.view();

        assertThat(ids(stores.rows.list(Stores.everything(), null, null, null, Slice.WHOLE)))
                .containsExactly(third.caseId(), second.caseId(), first.caseId());
        assertThat(ids(stores.rows.list(Stores.everything(), "drenthe-2006", CaseState.ACTIVE, null, Slice.WHOLE)))
                .containsExactly(second.caseId(), first.caseId());
        assertThat(ids(stores.rows.list(Stores.everything(), null, null, "anna", Slice.WHOLE)))
                .containsExactly(third.caseId(), first.caseId());
        assertThat(ids(stores.rows.list(Stores.everything(), "venray-2021", null, null, Slice.WHOLE)))
                .isEmpty();
    }

    @Test
    void a_lapse_is_to_be_recorded_once_when_the_term_is_over_and_no_request_waits() {
        Life over = helped("2024-01-03", "anna"); // ends on 2 July
        Life lastDay = helped("2024-01-04", "anna"); // ends on 3 July
        Life asked = helped("2024-01-03", "anna").asksExtension("2024-06-01");
        Life recorded = helped("2024-01-03", "anna");
        recorded.then("2024-07-03", recorded.coach(), new TermLapsed(LocalDate.parse("2024-07-02")));
        Life closed = helped("2024-01-03", "anna").closed("2024-03-01");
        stores.happened(over, lastDay, asked, recorded, closed);
        stores.view();

        assertThat(ids(stores.rows.lapsedUnrecorded(LocalDate.parse("2024-07-03"))))
                .containsExactly(over.caseId());
    }

    @Test
    void the_latest_step_of_a_programme_is_known_and_before_the_first_there_is_none() {
        stores.happened(helped("2024-01-03", "anna").closed("2024-03-01"), helped("2024-02-03", "anna"));
        stores.view();

        assertThat(stores.rows.lastLifecycleOn("drenthe-2006")).contains(LocalDate.parse("2024-03-01"));
        assertThat(stores.rows.lastLifecycleOn("venray-2021")).isEmpty();
    }

    private static List<String> ids(Stream<CaseRow> rows) {
        try (rows) {
            return rows.map(CaseRow::caseId).toList();
        }
    }

    private Life helped(String day, String coach) {
        return life(Life.DRENTHE).registered(day).assigned(day, coach).started(day);
    }

    private Life life(Programme programme) {
        return Life.of("family " + families++, programme);
    }
}
