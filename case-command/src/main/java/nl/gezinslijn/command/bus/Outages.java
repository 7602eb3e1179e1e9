package nl.gezinslijn.command.bus;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Failures that pass without anybody mending this program: an engine that is away, a release that is coming in. */
public final class Outages {

    /** By name, because not every deployment has these engines. */
    private static final Set<String> AWAY = Set.of(
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "org.axonframework.axonserver.connector.AxonServerException",
            "org.axonframework.axonserver.connector.event.util.EventStoreClientException",
            "org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException",
            "io.axoniq.axonserver.connector.AxonServerException",
            "io.axoniq.axonserver.connector.impl.StreamClosedException",
            "io.grpc.StatusRuntimeException");

    private Outages() {}

    /** Whether to try the same again may help. */
    public static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            // a database in a file cannot be opened on a full disk
            if (t instanceof SQLException
                    || t instanceof EventStoreException
                    || t instanceof AxonTransientException
                    || t instanceof LaterRelease
                    || ofAnEngine(t.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofAnEngine(Class<?> failure) {
        for (Class<?> type = failure; type != null; type = type.getSuperclass()) {
            if (AWAY.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
