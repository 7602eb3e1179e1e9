package nl.gezinslijn.standalone.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.WrappedKey;
import nl.gezinslijn.runtime.keys.Directories;
import nl.gezinslijn.runtime.keys.KeyCounts;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.keys.Wrapped;

/**
 * Keys in one file, a line each: subject, tab, the key wrapped by the master key in base64. Making a key appends and
 * forces the line before the key is used; makers at the same time share one force. Destroying a key rewrites the file
 * without it and leaves {@code -} in its place, so that it is never made anew.
 */
public final class FileKeyVault implements KeyVault, KeyCounts, Wrapped, AutoCloseable {

    private static final String DESTROYED = "-";

    private final Path file;
    private final Aead master;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Cache<String, Aead> opened =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Object writing = new Object();
    private final Object forcing = new Object();
    private FileChannel channel;
    /** A destroyed key may still be in the file. Guarded by both locks. */
    private boolean behind;

    private volatile long written;
    private volatile long forced;

    /** @param ticket how much of the file must be forced before the key may be used */
    private record Line(String wrapped, long ticket) {}

    public FileKeyVault(Path file, Aead master) throws IOException {
        this.file = file;
        this.master = master;
        boolean fresh = !Files.exists(file);
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        read();
        if (fresh) {
            Directories.forceParent(file);
        }
        openOne();
    }

    @Override
    public Aead findOrCreate(String subject) {
        Line line = lines.get(subject);
        if (line == null) {
            line = create(subject);
        }
        if (line.wrapped().equals(DESTROYED)) {
            throw new KeyDestroyedException();
        }
        force(line.ticket());
        return open(subject, line);
    }

    @Override
    public Optional<Aead> find(String subject) {
        Line line = lines.get(subject);
        return line == null || line.wrapped().equals(DESTROYED) ? Optional.empty() : Optional.of(open(subject, line));
    }

    @Override
    public void destroy(String subject) {
        synchronized (writing) {
            synchronized (forcing) {
                Line before = lines.put(subject, new Line(DESTROYED, 0));
                if (before != null && before.wrapped().equals(DESTROYED) && !behind) {
                    return;
                }
                opened.invalidate(subject);
                // What fails here is done by the next call, whichever key that is about.
                behind = true;
                rewrite();
                behind = false;
            }
        }
    }

    @Override
    public long wrapAnew(MasterKey now) {
        synchronized (writing) {
            synchronized (forcing) {
                long count = 0;
                for (Map.Entry<String, Line> each : lines.entrySet()) {
                    Optional<String> wrapped = wrappedAnew(each.getKey(), each.getValue(), now);
                    if (wrapped.isPresent()) {
                        each.setValue(new Line(wrapped.get(), 0));
                        count++;
                    }
                }
                if (count > 0) {
                    rewrite();
                }
                return count;
            }
        }
    }

    private static Optional<String> wrappedAnew(String subject, Line line, MasterKey now) {
        return line.wrapped().equals(DESTROYED)
                ? Optional.empty()
                : WrappedKey.wrapAnew(subject, bytes(line), now.alone(), now.aead())
                        .map(FileKeyVault::text);
    }

    private static byte[] bytes(Line line) {
        return Base64.getDecoder().decode(line.wrapped());
    }

    private static String text(byte[] wrapped) {
        return Base64.getEncoder().encodeToString(wrapped);
    }

    /** Number of keys, destroyed ones left out. */
    @Override
    public long size() {
        return lines.values().stream()
                .filter(line -> !line.wrapped().equals(DESTROYED))
                .count();
    }

    /** Number of keys that were destroyed. */
    @Override
    public long destroyed() {
        return lines.size() - size();
    }

    private Line create(String subject) {
        synchronized (writing) {
            Line there = lines.get(subject);
            if (there != null) {
                return there;
            }
            try {
                String wrapped = text(WrappedKey.make(subject, master));
                appendWhole(subject + "\t" + wrapped + "\n");
                long ticket = written + 1;
                written = ticket;
                Line line = new Line(wrapped, ticket);
                lines.put(subject, line);
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException("the key file could not be written", e);
            }
        }
    }

    /** Whoever comes first forces for all that was written until then. */
    private void force(long ticket) {
        if (forced >= ticket) {
            return;
        }
        synchronized (forcing) {
            if (forced >= ticket) {
                return;
            }
            long upTo = written;
            try {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException("the key file could not be forced to disk", e);
            }
            forced = upTo;
        }
    }

    private Aead open(String subject, Line line) {
        return opened.get(subject, s -> WrappedKey.open(s, bytes(line), master));
    }

    private void read() throws IOException {
        byte[] all = Files.readAllBytes(file);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        new String(all, 0, end, UTF_8).lines().forEach(text -> {
            String[] parts = text.split("\t", 2);
            if (parts.length != 2) {
                throw new IllegalStateException("the key file " + file + " holds a line that is not one of its own");
            }
            lines.put(parts[0], new Line(parts[1], 0));
        });
        // A line torn by a crash was never used: nobody was told that its key is there.
        channel.truncate(end);
        channel.position(end);
    }

    /** With the wrong master key it is better not to start at all. */
    private void openOne() {
        lines.entrySet().stream()
                .filter(e -> !e.getValue().wrapped().equals(DESTROYED))
                .findAny()
                .ifPresent(e -> open(e.getKey(), e.getValue()));
    }

    private void rewrite() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            FileChannel next = FileChannel.open(
                    fresh,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            StringBuilder text = new StringBuilder();
            lines.forEach((subject, line) ->
                    text.append(subject).append('\t').append(line.wrapped()).append('\n'));
            append(next, text.toString());
            next.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            FileChannel replaced = channel;
            channel = next;
            replaced.close();
            Directories.forceParent(file);
            forced = written;
        } catch (IOException e) {
            throw new UncheckedIOException("the key file could not be rewritten", e);
        }
    }

    /** A line that did not fit on the disk leaves nothing behind for the next one to be glued to. */
    private void appendWhole(String line) throws IOException {
        long before = channel.position();
        try {
            append(channel, line);
        } catch (IOException e) {
            channel.truncate(before);
            channel.position(before);
            throw e;
        }
    }

    private static void append(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (writing) {
            synchronized (forcing) {
                channel.force(true);
                channel.close();
            }
        }
    }
}
