package nl.gezinslijn.services.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.wiring.StoredJson;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.wiring.Node;
import nl.gezinslijn.standalone.wiring.TwoNodesContract;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** On an Axon Server, where commands also travel between the two. */
class TwoNodesOnAxonServerIT extends TwoNodesContract {

    private static final LogicalNameSerializer SERIALIZER =
            LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);

    private final AxonServerSide side = new AxonServerSide();
    private final List<AxonServerConnectionManager> connections = new ArrayList<>();

    @Override
    protected void begin() {
        AxonServerUnderTest.get().empty();
    }

    @Override
    protected Node node() {
        AxonServerConfiguration server = side.axonServerConfiguration(
                AxonServerUnderTest.get().servers(), "default", null, null, "command-" + connections.size());
        AxonServerConnectionManager way = side.axonServerConnections(server);
        way.start();
        connections.add(way);
        AxonServerEventStore events = side.eventStore(server, way, SERIALIZER);
        return new Node(
                configurer -> configurer.configureEventStore(c -> events),
                Executors.newFixedThreadPool(64),
                local -> Commands.reaching(server, way, local, Letters.serializer()));
    }

    @Override
    protected Stream<? extends EventMessage<?>> stored() {
        AxonServerConfiguration server =
                side.axonServerConfiguration(AxonServerUnderTest.get().servers(), "default", null, null, "reader");
        AxonServerConnectionManager way = side.axonServerConnections(server);
        way.start();
        connections.add(way);
        AxonServerEventStore events = side.eventStore(server, way, SERIALIZER);
        List<EventMessage<?>> all = new ArrayList<>();
        TrackingToken head = events.createHeadToken();
        long last = head == null ? -1 : head.position().orElse(-1);
        try (var stream = events.openStream(null)) {
            while (all.isEmpty() ? last >= 0 : position(all) < last) {
                if (stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                    all.add(stream.nextAvailable());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return all.stream();
    }

    private static long position(List<EventMessage<?>> all) {
        return ((TrackedEventMessage<?>) all.getLast())
                .trackingToken()
                .position()
                .orElseThrow();
    }

    @Override
    protected void end() {
        connections.forEach(AxonServerConnectionManager::shutdown);
    }
}
