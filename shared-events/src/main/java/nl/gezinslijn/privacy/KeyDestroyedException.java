package nl.gezinslijn.privacy;

/** Something was to be sealed for a subject whose data have been erased. Carries no personal data. */
public final class KeyDestroyedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public KeyDestroyedException() {
        super("the key of this subject has been destroyed");
    }
}
