package nl.gezinslijn.standalone.views;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files of H2's store, but for one thing: where the disk is full a write waits for room. Without it the store
 * closes for good at the first write that finds none, and the views are gone until the process is started again.
 * Whoever commits waits; who reads does not.
 */
public final class PatientFiles extends FilePathWrapper {

    private static final String SCHEME = "patient";
    private static final Set<String> IMPATIENT = ConcurrentHashMap.newKeySet();

    private static volatile boolean ending;

    static {
        // who is asked to stop waits for nothing
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
    }

    /** For H2, which makes one for each name. */
    public PatientFiles() {}

    /** The name under which H2 opens a file in this way. */
    static String name(Path path) {
        FilePath.register(new PatientFiles());
        IMPATIENT.remove(plain(path));
        return SCHEME + ":" + plain(path);
    }

    /** From now on a full disk is a failure for this file. */
    static void waitNoMore(Path path) {
        IMPATIENT.add(plain(path));
    }

    private static String plain(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path path = Path.of(getBase().toString());
        return new PatientFile(getBase().open(mode), path, () -> ending || IMPATIENT.contains(plain(path)));
    }
}
