package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.TestProgrammes;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.office.Books;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.programme.Programme;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Cases of a few families, with two coaches and few places between them. After every step the books are kept up: what
 * is taken around the cases has to be what the cases take, and no more than there is.
 */
final class Town {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-02");
    private static final int CASES = 8;
    private static final int FAMILIES = 6;
    private static final int CAP = 3;
    private static final int PLACES = 1;

    private final InMemoryHouse house = new InMemoryHouse();
    private final Books books = new Books(TestProgrammes.all());
    private final Asking asking;
    private final List<String> cases = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private @Nullable TrackingToken read;
    private LocalDate today = FIRST_DAY;
    private int steps;

    private Town(Programme programme) {
        asking = new Asking(programme);
        house.lines().ofCoach(ANNA.id(), FIRST_DAY, new CaseloadCapSet(CAP));
        house.lines().ofCoach(BEA.id(), FIRST_DAY, new CaseloadCapSet(CAP));
        programme.intensities().stream()
                .filter(intensity -> intensity.capacity() != null)
                .forEach(intensity -> house.lines()
                        .ofOffice(programme.id(), FIRST_DAY, new IntensityCapacitySet(intensity.code(), PLACES)));
        register(0);
    }

    static Town of(Programme programme, List<Attempt> attempts) {
        Town town = new Town(programme);
        attempts.forEach(town::live);
        return town;
    }

    /** All that happened, in and around the cases. */
    List<Object> events() {
        return events;
    }

    /** The rule of each refusal. */
    List<String> refusals() {
        return refusals;
    }

    private void live(Attempt attempt) {
        today = today.plusDays(attempt.daysLater() / 4);
        if (cases.size() < CASES && attempt.pick() % 6 == 1) {
            register(attempt.whim());
            return;
        }
        CaseFile file = books.file(cases.get(attempt.whim() / 3 % cases.size()));
        Action action = asking.action(attempt, file);
        ask(file.caseId(), action.code(), asking.wish(attempt, action, file, today));
    }

    private void register(int whim) {
        String caseId = new UUID(0, cases.size() + 1).toString();
        Wish wish = asking.registered("family-" + whim % FAMILIES).on(today.toString());
        if (!(ask(caseId, "register", wish) instanceof Problem)) {
            cases.add(caseId);
        }
    }

    private Object ask(String caseId, String what, Wish wish) {
        Submission s = wish.keyed("key-" + steps++, what).submission();
        Object answer =
                house.answer(new Submission(caseId, s.stamp(), s.command(), s.expectedVersion(), s.requestKey()));
        if (answer instanceof Problem problem) {
            refusals.add(String.valueOf(problem.rule()));
        }
        List<Object> fresh = keepUp();
        books.agree();
        noPlaceIsTakenThatIsNotThere(fresh);
        events.addAll(fresh);
        return answer;
    }

    private List<Object> keepUp() {
        List<Object> fresh = new ArrayList<>();
        house.engine().readEvents(read, false).forEach(message -> {
            DomainEventMessage<?> stored = (DomainEventMessage<?>) message;
            books.enter(
                    stored.getAggregateIdentifier(),
                    stored.getSequenceNumber(),
                    stored.getTimestamp(),
                    stored.getPayload(),
                    stored.getMetaData());
            fresh.add(stored.getPayload());
            read = message.trackingToken();
        });
        return fresh;
    }

    private void noPlaceIsTakenThatIsNotThere(List<Object> fresh) {
        boolean noChoice = fresh.stream()
                .anyMatch(event ->
                        event instanceof SafetyAssessed || (event instanceof IntensityChanged e && e.overCapacity()));
        Office office = books.office(asking.programme().id());
        for (Object event : fresh) {
            if (event instanceof IntensityPlaceTaken taken && !noChoice) {
                assertThat(office.taken(taken.intensity())).hasSizeLessThanOrEqualTo(PLACES);
            }
        }
        assertThat(fresh.stream().filter(CaseEvent.class::isInstance))
                .as("what changes around a case has its cause in it")
                .hasSizeGreaterThanOrEqualTo(fresh.isEmpty() || steps == 1 ? 0 : 1);
    }
}
