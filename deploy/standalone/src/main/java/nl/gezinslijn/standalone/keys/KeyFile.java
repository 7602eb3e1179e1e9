package nl.gezinslijn.standalone.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.runtime.keys.Directories;

/** The file of a vault: a line per subject, added at its end, or all of them written anew. One caller at a time. */
final class KeyFile implements AutoCloseable {

    /** In the place of a key that was destroyed. */
    static final String DESTROYED = "-";

    private final Path path;
    private FileChannel channel;

    /** @param wrapped in base64, or {@link #DESTROYED} */
    record Entry(String subject, String wrapped) {

        private String line() {
            return subject + "\t" + wrapped + "\n";
        }
    }

    /** @param path made when it is absent */
    KeyFile(Path path) throws IOException {
        this.path = path;
        boolean fresh = !Files.exists(path);
        this.channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (fresh) {
            Directories.forceParent(path);
        }
    }

    /** What is in it. A line torn by a crash is cut off: nobody was told that its key is there. */
    List<Entry> read() throws IOException {
        byte[] all = Files.readAllBytes(path);
        int end = whole(all);
        channel.truncate(end);
        channel.position(end);
        return entries(path, all, end);
    }

    /** What is in one that may be written to at this moment, and is not touched. */
    static List<Entry> read(Path path) throws IOException {
        byte[] all = Files.readAllBytes(path);
        return entries(path, all, whole(all));
    }

    private static int whole(byte[] all) {
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<Entry> entries(Path path, byte[] all, int end) {
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(all, 0, end, UTF_8).lines().toList()) {
            String[] parts = line.split("\t", 2);
            if (parts.length != 2) {
                throw new IllegalStateException("the key file " + path + " holds a line that is not one of its own");
            }
            entries.add(new Entry(parts[0], parts[1]));
        }
        return entries;
    }

    /** All of them or none: a line that did not fit on the disk leaves nothing for the next one to be glued to. */
    void append(List<Entry> entries) throws IOException {
        long before = channel.position();
        try {
            write(channel, entries);
        } catch (IOException e) {
            channel.truncate(before);
            channel.position(before);
            throw e;
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** The file holds just these when it returns, and they are on the disk; until then it holds what it held. */
    void replace(List<Entry> entries) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        FileChannel next = FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        write(next, entries);
        next.force(true);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FileChannel replaced = channel;
        channel = next;
        replaced.close();
        Directories.forceParent(path);
    }

    private static void write(FileChannel channel, List<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.line()));
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
