package nl.gezinslijn.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.gezinslijn.query.projection.Projection.Lines;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the event processor calls for each event: folds it in the batch of its unit of work. */
final class Folder<E, S> implements EventHandlerInvoker {

    private final Projection<E, S> projection;
    private final Documents documents;
    private final ParkingLot parking;
    private final Lines lines;
    private final Set<Integer> stoppedSegments = ConcurrentHashMap.newKeySet();

    Folder(Projection<E, S> projection, Documents documents, ParkingLot parking, Lines lines) {
        this.projection = projection;
        this.documents = documents;
        this.parking = parking;
        this.lines = lines;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && projection.aggregateType().equals(event.getType())
                && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        batch(CurrentUnitOfWork.get(), segment.getSegmentId()).handle((DomainEventMessage<?>) message);
    }

    /** No reset: the documents know what they have folded. What was folded wrongly is rebuilt as a new version. */
    @Override
    public boolean supportsReset() {
        return false;
    }

    boolean stopped() {
        return !stoppedSegments.isEmpty();
    }

    private Batch<E, S> batch(UnitOfWork<?> unitOfWork, int segment) {
        String resource = "batch " + projection.collection();
        Batch<E, S> begun = unitOfWork.getResource(resource);
        if (begun != null) {
            return begun;
        }
        var batch = new Batch<>(projection, documents, parking, lines, keys(unitOfWork));
        unitOfWork.resources().put(resource, batch);
        FlushingTokenStore.beforeToken(unitOfWork, projection.collection(), () -> flush(batch, segment));
        return batch;
    }

    private void flush(Batch<E, S> batch, int segment) {
        try {
            batch.flush();
            stoppedSegments.remove(segment);
        } catch (ProjectionStoppedException e) {
            stoppedSegments.add(segment);
            throw e;
        }
    }

    private static Collection<String> keys(UnitOfWork<?> unitOfWork) {
        List<? extends Message<?>> messages = unitOfWork instanceof BatchingUnitOfWork<?> batching
                ? batching.getMessages()
                : List.of(unitOfWork.getMessage());
        return messages.stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(message -> ((DomainEventMessage<?>) message).getAggregateIdentifier())
                .collect(Collectors.toSet());
    }
}
