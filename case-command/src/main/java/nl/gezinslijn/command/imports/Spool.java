package nl.gezinslijn.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import nl.gezinslijn.command.imports.RegisterImport.Content;

/** Keeps what was handed in until it has been imported. */
public interface Spool {

    /**
     * Takes in all of an upload, in constant memory; when it fails nothing stays behind.
     *
     * @throws BrokenUpload when the client went away half-way
     * @throws TooLarge when it is above the limit
     * @throws IOException when it could not be kept
     */
    Content take(InputStream upload) throws IOException;

    /** The content from a byte onwards. */
    InputStream open(String name, long offset) throws IOException;

    /** Forgets it for good; once more changes nothing. */
    void erase(String name);

    /** Erases all but these. */
    void retain(Set<String> names);

    /** The upload ended before it was whole. */
    final class BrokenUpload extends IOException {
        private static final long serialVersionUID = 1L;

        public BrokenUpload(IOException cause) {
            super("the upload ended before it was whole", cause);
        }
    }

    /** More bytes than an import may have. */
    final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLarge(long bytes) {
            super("an import is at most " + bytes + " bytes");
        }
    }
}
