package nl.gezinslijn.runtime.names;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages in the order in which they were made (UUID version 7, RFC 9562). Events that are stored
 * together then stand together in the index of their identifiers, where those by chance would each touch a page of it.
 * They tell when they were made, as the event itself does. The other 74 bits are random anew in each, never counted on
 * from the last: an event's hash in the tree of proofs can be published because nobody can guess its identifier.
 *
 * <p>Axon finds this by {@link java.util.ServiceLoader}.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private final TimeBasedEpochRandomGenerator uuids = Generators.timeBasedEpochRandomGenerator();

    @Override
    public String generateIdentifier() {
        return uuids.generate().toString();
    }
}
