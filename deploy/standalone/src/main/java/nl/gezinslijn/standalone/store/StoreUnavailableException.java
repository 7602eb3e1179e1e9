package nl.gezinslijn.standalone.store;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * The store could not do what was asked, for a reason that has nothing to do with the request: disk full, I/O error,
 * queue full for too long, closed. Nothing was acknowledged.
 *
 * <p>Trying again is right, provided that it is idempotent: after an I/O error in the very commit the operating system
 * may still have kept what was written.
 */
public final class StoreUnavailableException extends AxonTransientException {

    public StoreUnavailableException(String message) {
        super(message);
    }

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
