package nl.gezinslijn.query.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.FiguresFold;
import nl.gezinslijn.query.projection.scan.Hand;
import nl.gezinslijn.query.projection.scan.Reach;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Every case as it was on a day, as far as it was known at an instant: the same folds as those of the views, over the
 * events themselves. Takes one pass over all events of the store, with all cores.
 */
public final class CasesThen {

    private final EventStore events;
    private final CaseHistory history;

    public CasesThen(EventStore events, CaseHistory history) {
        this.events = events;
        this.history = history;
    }

    /** The files of all cases there were. */
    public Stream<CaseFile> files(AsOf asOf) {
        return fold(CaseFile::none, asOf::next).filter(CaseFile::exists);
    }

    /** The figures of all cases there were. */
    public Stream<CaseFigures> figures(AsOf asOf) {
        return fold(CaseFigures::none, (figures, entry, line) -> FiguresFold.next(figures, entry, line, asOf))
                .filter(figures -> figures.registration() != null);
    }

    /** One entry on; an entry that takes another back asks for the line before it. */
    @FunctionalInterface
    private interface Step<S> {
        S apply(S state, Entry<CaseEvent> entry, Supplier<List<Entry<CaseEvent>>> line);
    }

    private <S> Stream<S> fold(Function<String, S> none, Step<S> step) {
        Scan scan = new Scan(events, Scan.Settings.DEFAULT);
        return scan
                .run(
                        Reach.all(events),
                        message -> CaseFiles.AGGREGATE.equals(message.getType()),
                        () -> new Folding<>(none, step),
                        Scan.Watch.NONE)
                .hands()
                .stream()
                .flatMap(hand -> hand.states.values().stream());
    }

    private final class Folding<S> implements Hand {

        private final Function<String, S> none;
        private final Step<S> step;
        private final Map<String, S> states = new HashMap<>();

        Folding(Function<String, S> none, Step<S> step) {
            this.none = none;
            this.step = step;
        }

        @Override
        public void take(List<DomainEventMessage<?>> chunk) {
            for (DomainEventMessage<?> message : chunk) {
                Entry<CaseEvent> entry = CaseFiles.entry(message);
                S before = states.computeIfAbsent(entry.caseId(), none);
                S after = step.apply(
                        before, entry, () -> history.entries(entry.caseId(), 0, Math.toIntExact(entry.sequence())));
                states.put(entry.caseId(), after);
            }
        }
    }
}
