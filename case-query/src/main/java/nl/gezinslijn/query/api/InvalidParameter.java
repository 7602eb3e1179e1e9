package nl.gezinslijn.query.api;

/** A parameter that was understood and cannot be answered. */
public final class InvalidParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param detail what it must be, without repeating what was given */
    InvalidParameter(String field, String detail) {
        super(detail, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean valid, String field, String detail) {
        if (!valid) {
            throw new InvalidParameter(field, detail);
        }
    }
}
