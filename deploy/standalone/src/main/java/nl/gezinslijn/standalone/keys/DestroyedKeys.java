package nl.gezinslijn.standalone.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gezinslijn.runtime.keys.Directories;
import org.jspecify.annotations.Nullable;

/**
 * Whose keys were destroyed, in a file apart from the data. A backup that is put back still has the keys that were
 * destroyed since it was made; by this list they are destroyed again before anybody is answered.
 */
public final class DestroyedKeys {

    private final @Nullable Path file;
    private final Set<String> subjects;

    private DestroyedKeys(@Nullable Path file, Collection<String> subjects) {
        this.file = file;
        this.subjects = new LinkedHashSet<>(subjects);
    }

    /** Of a house that keeps no such list. */
    public static DestroyedKeys notKept() {
        return new DestroyedKeys(null, List.of());
    }

    /**
     * @param file made when it is absent; its folder is not, for it may be on a disk that is away
     * @throws IOException when it cannot be written: then it is better not to start
     */
    public static DestroyedKeys keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, Directories.secret());
            Directories.forceParent(file);
        }
        return new DestroyedKeys(file, in(file));
    }

    /** As such a list tells them, or a key file; either may be written to at this moment. */
    public static Set<String> in(Path file) throws IOException {
        return KeyFile.read(file).stream()
                .filter(entry -> entry.wrapped().equals(KeyFile.DESTROYED))
                .map(KeyFile.Entry::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects);
    }

    /** On the disk when it returns. */
    synchronized void add(Collection<String> destroyed) throws IOException {
        Set<String> missing = new LinkedHashSet<>(destroyed);
        missing.removeAll(subjects);
        if (file == null || missing.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        missing.forEach(subject ->
                lines.append(subject).append('\t').append(KeyFile.DESTROYED).append('\n'));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        subjects.addAll(missing);
    }
}
