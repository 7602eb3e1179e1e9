package nl.gezinslijn.runtime.names;

import nl.gezinslijn.command.bus.LaterRelease;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/** Something is stored under a name and revision that this program does not know: probably a newer one wrote it. */
public final class UnknownNameException extends SerializationException implements LaterRelease {

    private final String name;
    private final @Nullable String revision;

    UnknownNameException(SerializedType type) {
        super("Stored under a name this program does not know: %s, revision %s"
                .formatted(type.getName(), type.getRevision()));
        this.name = type.getName();
        this.revision = type.getRevision();
    }

    public String name() {
        return name;
    }

    public @Nullable String revision() {
        return revision;
    }
}
