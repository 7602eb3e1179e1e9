package nl.gezinslijn.command;

/** A field holds what the programme does not know, as a code that is not on its list. */
public final class InvalidField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidField(String field, String why) {
        super(why, null, false, false);
        this.field = field;
    }

    /** Path of the field in the request body. */
    public String field() {
        return field;
    }
}
