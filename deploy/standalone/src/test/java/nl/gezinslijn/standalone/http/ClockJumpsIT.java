package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.runtime.names.MillisecondClock;
import nl.gezinslijn.runtime.sweep.LapseSweep;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The clock of the machine is set wrong, and right again. */
class ClockJumpsIT {

    private static final Duration DAYS = Duration.ofDays(5);

    private static final JumpingClock CLOCK = new JumpingClock();

    private static Path data;
    private static ConfigurableApplicationContext service;
    private static Person coach;
    private static Person coordinator;

    @BeforeAll
    static void a_service_with_a_clock_that_jumps(@TempDir Path folder) {
        data = folder;
        service = Service.start(
                context -> context.registerBean("clock", Clock.class, () -> {
                    GenericEventMessage.clock = CLOCK;
                    return CLOCK;
                }),
                "--gezinslijn.data=" + data);
        coach = somebody("coach.early", Role.COACH);
        coordinator = somebody("coordinator.late", Role.COORDINATOR);
    }

    @AfterAll
    static void the_clock_is_right_again() {
        service.close();
        MillisecondClock.install();
    }

    @Test
    void ahead_and_back_nothing_is_refused_or_accepted_wrongly_and_every_case_stays_in_order() throws Exception {
        LocalDate today = today();
        String before = Lives.registered(coach, today);
        accepted(before, today);
        refused(before, today.plusDays(1));

        jump(DAYS);
        String ahead = Lives.registered(coach, today());
        accepted(before, today());
        accepted(before, today);
        accepted(ahead, today());
        refused(before, today().plusDays(1));
        refused(ahead, today().plusDays(1));

        jump(DAYS.negated());
        String after = Lives.registered(coach, today());
        accepted(before, today);
        accepted(ahead, today.plusDays(DAYS.toDays()));
        accepted(after, today);
        refused(after, today.plusDays(1));

        jump(DAYS.negated());
        String behind = Lives.registered(coach, today());
        accepted(behind, today());
        refused(behind, today);
        accepted(before, today);
        accepted(after, today);

        jump(DAYS);
        List.of(before, after, behind).forEach(caseId -> accepted(caseId, today));
        refused(ahead, today);
        accepted(ahead, today.plusDays(DAYS.toDays()));
        everyCaseIsInOrder();
    }

    @Test
    void the_end_of_a_term_hangs_on_its_dates_and_not_on_the_clock() {
        String caseId = Lives.started(coach, coordinator, today().minusMonths(1));
        String ends = ends(caseId);
        assertThat(ends).isNotEmpty();
        for (Duration jump : List.of(DAYS, DAYS.negated(), DAYS.negated(), DAYS)) {
            jump(jump);
            accepted(caseId, today().minusDays(1));
            assertThat(ends(caseId)).isEqualTo(ends);
        }
    }

    @Test
    void a_term_that_lapsed_is_recorded_within_the_hour_also_when_the_clock_was_years_ahead_for_a_while()
            throws Exception {
        LapseSweep sweep = service.getBean(LapseSweep.class);
        jump(Duration.ofDays(700));
        sweep.eachMinute();
        jump(Duration.ofDays(-700));
        String lapsed = Lives.started(coach, coordinator, today().minusYears(2));
        await("the view to have it, with its term").until(() -> lapsedTerms().contains(lapsed));

        sweep.eachMinute();

        assertThat(number("select count(*) from events where name = 'TermLapsed' and aggregate_id = '" + lapsed + "'"))
                .isEqualTo(1);
    }

    /** That the view knows of and that are not on record. */
    private static List<String> lapsedTerms() {
        try (Stream<CaseRow> rows = service.getBean(CaseRows.class).lapsedUnrecorded(today())) {
            return rows.map(CaseRow::caseId).toList();
        }
    }

    private static void jump(Duration by) {
        CLOCK.offset = CLOCK.offset.plus(by);
        Recording.did(1);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private static void accepted(String caseId, LocalDate on) {
        Lives.done(contact(caseId, on));
    }

    private static void refused(String caseId, LocalDate on) {
        Answer answer = contact(caseId, on);
        assertThat(answer.status()).as(answer.raw().body()).isBetween(400, 409);
    }

    private static Answer contact(String caseId, LocalDate on) {
        return coach.post(
                "/v1/cases/" + caseId + "/contacts",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":20}".formatted(on));
    }

    private static String ends(String caseId) {
        return coach.get("/v1/cases/" + caseId)
                .body()
                .path("term")
                .path("endsOn")
                .asString("");
    }

    /** Recorded-at never goes back within a case, whatever the clock did. */
    private static void everyCaseIsInOrder() throws SQLException {
        assertThat(number("""
                        select count(*) from events earlier join events later
                          on later.aggregate_id = earlier.aggregate_id and later.sequence = earlier.sequence + 1
                        where earlier.aggregate_type = 'Case'
                          and unixepoch(json_extract(cast(later.metadata as text), '$.recordedAt'), 'subsec')
                            < unixepoch(json_extract(cast(earlier.metadata as text), '$.recordedAt'), 'subsec')
                        """)).isZero();
        assertThat(number("select count(*) from events where aggregate_type = 'Case'"))
                .isGreaterThan(10);
    }

    private static long number(String sql) throws SQLException {
        try (Connection events = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.sqlite"));
                ResultSet row = events.createStatement().executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private static Person somebody(String id, Role role) {
        service.getBean(Accounts.class).addIfAbsent(new Account(id, List.of(role), "Testhuis"), Service.PASSWORD);
        return new Person(Service.address(service), id, Service.PASSWORD);
    }

    /** The machine's, and so much off. */
    private static final class JumpingClock extends Clock {

        private volatile Duration offset = Duration.ZERO;
        private final Clock right = Clock.tickMillis(ZoneOffset.UTC);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(right, offset).withZone(zone);
        }

        @Override
        public Instant instant() {
            return right.instant().plus(offset);
        }
    }
}
