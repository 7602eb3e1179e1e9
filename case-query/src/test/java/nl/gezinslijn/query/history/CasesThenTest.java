package nl.gezinslijn.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.figures.CaseFigures;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A second look from the same place reads only what came since, and sees it at once. */
class CasesThenTest {

    private static final Actor COORDINATOR = new Actor("coordinator-1", Role.COORDINATOR, "gemeente");
    private static final AsOf THERE = new AsOf(LocalDate.parse("2023-12-31"), Instant.parse("2024-06-01T10:00:00Z"));

    private final Stores stores = new Stores();
    private final List<Long> readFrom = new ArrayList<>();
    private final CasesThen then = new CasesThen(noting(stores.events), stores.history);

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void the_second_look_reads_nothing_when_nothing_came_and_else_only_what_came() {
        Life one = started("one");
        stores.happened(one);
        assertThat(then.files(THERE).all()).containsExactly(one.file());
        assertThat(then.files(THERE).all()).containsExactly(one.file());
        assertThat(readFrom).containsExactly(-1L);

        Life other = started("other");
        stores.happened(other);
        assertThat(then.files(THERE).all()).containsExactlyInAnyOrder(one.file(), other.file());
        assertThat(readFrom).containsExactly(-1L, 2L);
    }

    @Test
    void a_late_entry_is_seen_at_once_where_it_was_known() {
        Life life = started("late");
        stores.happened(life);
        assertThat(endedOn(THERE)).isNull();

        recorded(life, "2023-11-30", "2024-05-01T10:00:00Z");
        stores.happened(life.messages().subList(3, 4));

        assertThat(endedOn(THERE)).isEqualTo("2023-11-30");
        assertThat(endedOn(new AsOf(THERE.on(), Instant.parse("2024-04-01T10:00:00Z"))))
                .isNull();
    }

    @Test
    void a_withdrawal_that_came_since_takes_back_what_an_earlier_look_saw() {
        Life life = started("voided");
        recorded(life, "2023-11-30", "2023-11-30T10:00:00Z");
        stores.happened(life);
        assertThat(endedOn(THERE)).isEqualTo("2023-11-30");

        life.then(
                new EntryVoided(3, "CaseClosed"),
                new Stamp(
                        LocalDate.parse("2024-01-10"),
                        Instant.parse("2024-01-10T10:00:00Z"),
                        COORDINATOR,
                        null,
                        null,
                        null,
                        "request-1",
                        false));
        stores.happened(life.messages().subList(4, 5));

        assertThat(endedOn(THERE)).isNull();
    }

    @Test
    void a_case_that_does_not_fold_any_more_is_left_out_from_then_on() {
        Life life = started("broken");
        stores.happened(life);
        assertThat(then.files(THERE).all()).hasSize(1);

        stores.happened(List.of(new GenericDomainEventMessage<>("Case", life.caseId(), 3, "of no kind")));

        assertThat(then.files(THERE).all()).isEmpty();
        assertThat(then.files(THERE).leftOut(CaseFile::exists)).isEqualTo(new LeftOut(1, List.of(life.caseId())));
        assertThat(then.files(THERE).leftOut(file -> CasesThen.mayBeOf(file, "drenthe-2006")))
                .isEqualTo(new LeftOut(0, List.of()));
    }

    private LocalDate endedOn(AsOf asOf) {
        return then.figures(asOf).stream()
                .map(CaseFigures::helps)
                .findFirst()
                .orElseThrow()
                .getFirst()
                .endedOn();
    }

    private static Life started(String name) {
        return Life.of(name, Life.VENRAY)
                .registered("2023-05-01")
                .assigned("2023-05-02", "anna")
                .started("2023-05-03");
    }

    private static void recorded(Life life, String on, String at) {
        life.then(
                new CaseClosed("finished", List.of(), List.of(), null, null, null),
                new Stamp(LocalDate.parse(on), Instant.parse(at), COORDINATOR, null, null, null, "request-1", false));
    }

    /** The same store, that notes from where it is read. */
    private EventStore noting(EventStore events) {
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("openStream")) {
                        TrackingToken from = (TrackingToken) arguments[0];
                        readFrom.add(from == null ? -1 : from.position().orElse(-1));
                    }
                    try {
                        return method.invoke(events, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
