package nl.gezinslijn.move;

/** The two do not hold the same; nothing is to be begun on the other. */
final class NotTheSame extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTheSame(String why) {
        super(why);
    }
}
