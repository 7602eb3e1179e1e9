package nl.gezinslijn.command.aggregate;

/** The same Idempotency-Key came before with another body. */
public final class RequestKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RequestKeyReused() {
        super("this Idempotency-Key was used before for another request", null, false, false);
    }
}
