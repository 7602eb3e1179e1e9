package nl.gezinslijn.services.axon;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.runtime.store.StoredEvent;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;

/** The events of Axon Server as they lie there. Its positions begin at 0 and have no gaps. */
public final class ServerEvents implements EventArchive {

    private static final long PATIENCE_SECONDS = 30;
    private static final int BUFFER = 1_000;

    private final Supplier<EventChannel> events;
    private final Runnable close;

    /**
     * @param events asked each time: a connection may have been made anew
     * @param close lets the connection go
     */
    public ServerEvents(Supplier<EventChannel> events, Runnable close) {
        this.events = events;
        this.close = close;
    }

    /**
     * Those of a server that is reached for this alone.
     *
     * @param servers host and port, or several with commas between
     */
    public static ServerEvents at(String servers, String context, @Nullable String token) {
        AxonServerConfiguration.Builder configuration = AxonServerConfiguration.builder()
                .servers(servers)
                .context(context)
                .componentName("events");
        if (token != null) {
            configuration.token(token);
        }
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration.build())
                .build();
        connections.start();
        return new ServerEvents(() -> connections.getConnection().eventChannel(), connections::shutdown);
    }

    @Override
    public long size() {
        return newest() + 1;
    }

    long newest() {
        return await(events.get().getLastToken());
    }

    @Override
    public List<Lying> after(long position, int atMost) {
        return read(position + 1, (int) Math.min(atMost, newest() - position));
    }

    @Override
    public Optional<Lying> nth(long index) {
        return index > newest() ? Optional.empty() : Optional.of(read(index, 1).getFirst());
    }

    /** So many from this position on, which are there. */
    List<Lying> read(long first, int count) {
        List<Lying> read = new ArrayList<>();
        if (count <= 0) {
            return read;
        }
        try (EventStream stream = events.get().openStream(first - 1, BUFFER)) {
            while (read.size() < count) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("the events of Axon Server cannot be read now");
                }
                read.add(new Lying(next.getToken(), StoredByServer.read(next.getEvent())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return read;
    }

    @Override
    public void append(List<StoredEvent> added) {
        AppendEventsTransaction transaction = events.get().startAppendEventsTransaction();
        added.forEach(event -> transaction.appendEvent(StoredByServer.write(event)));
        await(transaction.commit());
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Axon Server says: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Axon Server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        close.run();
    }
}
