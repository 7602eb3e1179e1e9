package nl.gezinslijn.query.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every case as it was on a day, as far as it was known at an instant: the same folds as those of the views, over the
 * events themselves. Takes one pass over all events of the store, with all cores.
 */
public final class CasesThen {

    private static final Logger log = LoggerFactory.getLogger(CasesThen.class);

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
        private final Set<String> unreadable = new HashSet<>();

        Folding(Function<String, S> none, Step<S> step) {
            this.none = none;
            this.step = step;
        }

        @Override
        public void take(List<DomainEventMessage<?>> chunk) {
            for (DomainEventMessage<?> message : chunk) {
                String caseId = message.getAggregateIdentifier();
                if (unreadable.contains(caseId)) {
                    continue;
                }
                try {
                    Entry<CaseEvent> entry = CaseFiles.entry(message);
                    S before = states.computeIfAbsent(caseId, none);
                    S after = step.apply(
                            before, entry, () -> history.entries(caseId, 0, Math.toIntExact(entry.sequence())));
                    states.put(caseId, after);
                } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                    leaveOut(caseId, message.getSequenceNumber(), e);
                }
            }
        }

        /** As in the views, one case that will not fold does not keep the others from being counted. */
        private void leaveOut(String caseId, long sequence, Throwable e) {
            unreadable.add(caseId);
            states.remove(caseId);
            log.warn(
                    "case {} is left out: its event {} cannot be folded: {}",
                    caseId,
                    sequence,
                    e.getClass().getName());
        }
    }
}
