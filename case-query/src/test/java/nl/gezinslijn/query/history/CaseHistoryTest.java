package nl.gezinslijn.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

    private final Stores stores = new Stores();
    private final Life life =
            Life.of("family", Life.VENRAY).registered("2024-01-02").assigned("2024-01-03", "anna");

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_case_is_there_before_the_view_has_it() {
        stores.happened(life);

        assertThat(stores.views.find(life.caseId())).isEmpty();
        assertThat(stores.history.find(life.caseId())).contains(life.file());
    }

    @Test
    void a_view_that_is_behind_is_caught_up_with_what_is_stored() {
        stores.happened(life);
        stores.view();
        life.started("2024-01-05").contact("2024-01-09");
        stores.happened(life.messages().subList(2, 4));

        assertThat(stores.views.find(life.caseId()).orElseThrow().seq()).isEqualTo(1);
        assertThat(stores.history.find(life.caseId())).contains(life.file());
    }

    @Test
    void a_view_that_is_level_says_the_same() {
        stores.happened(life);
        stores.view();

        assertThat(stores.history.find(life.caseId())).contains(life.file());
    }

    @Test
    void what_is_not_there_is_empty() {
        assertThat(stores.history.find(Life.id("nobody"))).isEmpty();
        assertThat(stores.history.entries(Life.id("nobody"), 0, 10)).isEmpty();
    }

    @Test
    void the_id_of_something_else_is_no_case() {
        stores.happened(List.of(new GenericDomainEventMessage<>("Family", Life.id("family"), 0, "met")));

        assertThat(stores.history.find(Life.id("family"))).isEmpty();
        assertThat(stores.history.entries(Life.id("family"), 0, 10)).isEmpty();
    }

    @Test
    void entries_come_in_order_from_where_they_were_asked() {
        life.started("2024-01-05").contact("2024-01-09");
        stores.happened(life);

        assertThat(stores.history.entries(life.caseId(), 0, 10)).isEqualTo(life.entries());
        assertThat(stores.history.entries(life.caseId(), 1, 2))
                .extracting(Entry::sequence)
                .containsExactly(1L, 2L);
        assertThat(stores.history.entries(life.caseId(), 4, 2)).isEmpty();
    }
}
