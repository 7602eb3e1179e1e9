package nl.gezinslijn.command.aggregate;

import java.util.Map;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.event.Stamp;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is stored beside an event: its stamp, and the request that brought it. */
final class Stamped {

    private Stamped() {}

    static MetaData metadata(Stamp stamp, @Nullable RequestKey key) {
        Map<String, String> metadata = stamp.toMetadata();
        if (key != null) {
            metadata.put("requestKey", key.key());
            metadata.put("fingerprint", key.fingerprint());
        }
        return MetaData.from(metadata);
    }
}
