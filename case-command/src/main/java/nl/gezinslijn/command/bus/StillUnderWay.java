package nl.gezinslijn.command.bus;

import java.time.Duration;
import org.axonframework.common.AxonTransientException;

/** What is to be stored was handed to the store, which has not answered: it may be stored, may yet be, or never. */
public final class StillUnderWay extends AxonTransientException {

    /** @param waited for the store */
    public StillUnderWay(Duration waited) {
        super("No answer from the event store in " + waited);
    }

    /** Said to who handed it in. */
    public static Problem told() {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "no answer in time; it may yet be carried out: repeat it with the same Idempotency-Key");
    }

    static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StillUnderWay) {
                return true;
            }
        }
        return false;
    }
}
