package nl.gezinslijn.services.axon;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;

/** Questions go by Axon Server to a process that can answer them. */
final class QuestionBus {

    /** Which terms ended before a day, without a request waiting and not yet on record. */
    static final String DUE_TERMS = "due-terms";

    /** Which version a case has: asked of those who record, and told again each time they have. */
    static final String CASE_VERSION = "case-version";

    private QuestionBus() {}

    static QueryBus of(AxonServerConfiguration server, AxonServerConnectionManager connections, Serializer letters) {
        SimpleQueryBus local = SimpleQueryBus.builder().build();
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .localSegment(local)
                .updateEmitter(local.queryUpdateEmitter())
                .messageSerializer(letters)
                .genericSerializer(letters)
                .build();
    }
}
