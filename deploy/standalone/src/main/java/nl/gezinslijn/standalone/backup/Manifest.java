package nl.gezinslijn.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.runtime.keys.Directories;
import nl.gezinslijn.standalone.accesslog.AccessRows;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.store.LeafRows;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds. It comes last into a backup.
 *
 * @param format of the backup, 1
 * @param program version of the program that made it
 * @param begunAt every command that was acknowledged until then is in it
 * @param events of {@code events.sqlite}
 * @param accessLog of {@code access-log.sqlite}
 * @param files in the order in which they were copied
 */
record Manifest(int format, String program, Instant begunAt, Log events, Log accessLog, List<Piece> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A log as a whole.
     *
     * @param root of the tree over all its entries, in base64
     */
    record Log(long entries, String root) {

        static Log ofEvents(Path file) {
            try (EventRows rows = EventRows.still(file)) {
                return of(rows);
            }
        }

        static Log ofAccess(Path file) {
            try (AccessRows rows = AccessRows.still(file)) {
                return of(rows);
            }
        }

        private static Log of(LeafRows<? extends LogLeaf> rows) {
            Frontier tree = new Frontier();
            rows.forEach(leaf -> tree.append(leaf.hash()));
            return new Log(tree.size(), tree.root().base64());
        }
    }

    /** @param path in the backup, with {@code /} between */
    record Piece(String path, long bytes, String sha256) {}

    /** @throws NotWhole when there is none, or none that can be read */
    static Manifest in(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (!Files.exists(file)) {
            throw new NotWhole("there is no " + NAME + " in '" + backup + "'");
        }
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new NotWhole("this program reads backups of format " + FORMAT + ", and not " + manifest.format());
            }
            return manifest;
        } catch (JacksonException e) {
            throw new NotWhole(NAME + " is damaged");
        }
    }

    void writeTo(Path backup) throws IOException {
        Directories.replace(backup.resolve(NAME), JSON.writeValueAsBytes(this), Directories.secret());
    }

    /** A backup is not what it should be; nothing is made of it. */
    static final class NotWhole extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotWhole(String why) {
            super(why);
        }
    }
}
