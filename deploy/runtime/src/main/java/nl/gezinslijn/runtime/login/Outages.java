package nl.gezinslijn.runtime.login;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import nl.gezinslijn.command.bus.LaterRelease;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Failures that pass without anybody mending this program: an engine that is away, a release that is coming in. */
final class Outages {

    private Outages() {}

    static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            boolean away = switch (t) {
                case MongoTimeoutException e -> true;
                case MongoSocketException e -> true;
                case MongoNotPrimaryException e -> true;
                case MongoNodeIsRecoveringException e -> true;
                case EventStoreException e -> true;
                case AxonTransientException e -> true;
                case LaterRelease e -> true;
                default -> ofAxonServer(t);
            };
            if (away) {
                return true;
            }
        }
        return false;
    }

    /** By name, because standalone does not have these classes. */
    private static boolean ofAxonServer(Throwable t) {
        String name = t.getClass().getName();
        return name.startsWith("org.axonframework.axonserver.connector.")
                || name.startsWith("io.axoniq.axonserver.")
                || name.startsWith("io.grpc.");
    }
}
