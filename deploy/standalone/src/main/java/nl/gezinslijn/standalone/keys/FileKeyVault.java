package nl.gezinslijn.standalone.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.WrappedKey;
import nl.gezinslijn.runtime.keys.KeyArchive;
import nl.gezinslijn.runtime.keys.KeyCounts;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.keys.Wrapped;
import nl.gezinslijn.standalone.keys.KeyFile.Entry;

/**
 * Keys in one file, a line each: subject, tab, the key wrapped by the master key in base64. Making a key appends and
 * forces the line before the key is used; makers at the same time share one force. Destroying a key rewrites the file
 * without it and leaves {@code -} in its place, so that it is never made anew.
 */
public final class FileKeyVault implements KeyVault, KeyArchive, KeyCounts, Wrapped, AutoCloseable {

    private static final String DESTROYED = KeyFile.DESTROYED;

    private final KeyFile file;
    private final Aead master;
    private final DestroyedKeys apart;
    private final ConcurrentNavigableMap<String, Line> lines = new ConcurrentSkipListMap<>();
    private final Cache<String, Aead> opened =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Object writing = new Object();
    private final Object forcing = new Object();
    /** A destroyed key may still be in the file. Guarded by both locks. */
    private boolean behind;

    private volatile long written;
    private volatile long forced;

    /** @param ticket how much of the file must be forced before the key may be used */
    private record Line(String wrapped, long ticket) {

        boolean isDestroyed() {
            return wrapped.equals(DESTROYED);
        }
    }

    public FileKeyVault(Path file, Aead master) throws IOException {
        this(file, master, DestroyedKeys.notKept());
    }

    /** @param apart what it lists is destroyed here too, and what is destroyed here is listed */
    public FileKeyVault(Path file, Aead master, DestroyedKeys apart) throws IOException {
        this.file = new KeyFile(file);
        this.master = master;
        this.apart = apart;
        this.file.read().forEach(entry -> lines.put(entry.subject(), new Line(entry.wrapped(), 0)));
        openOne();
        destroy(apart.subjects());
        apart.add(lines.entrySet().stream()
                .filter(each -> each.getValue().isDestroyed())
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public Aead findOrCreate(String subject) {
        Line line = lines.get(subject);
        if (line == null) {
            line = create(subject);
        }
        if (line.isDestroyed()) {
            throw new KeyDestroyedException();
        }
        force(line.ticket());
        return open(subject, line);
    }

    @Override
    public Optional<Aead> find(String subject) {
        Line line = lines.get(subject);
        return line == null || line.isDestroyed() ? Optional.empty() : Optional.of(open(subject, line));
    }

    @Override
    public void destroy(String subject) {
        destroy(List.of(subject));
    }

    private void destroy(List<String> subjects) {
        synchronized (writing) {
            synchronized (forcing) {
                for (String subject : subjects) {
                    Line before = lines.put(subject, new Line(DESTROYED, 0));
                    // What fails below is done by the next call, whichever key that is about.
                    behind |= before == null || !before.isDestroyed();
                    opened.invalidate(subject);
                }
                try {
                    if (behind) {
                        rewrite();
                        behind = false;
                    }
                    apart.add(subjects);
                } catch (IOException e) {
                    throw new UncheckedIOException("a key could not be destroyed", e);
                }
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
                        lines.put(each.getKey(), new Line(wrapped.get(), 0));
                        count++;
                    }
                }
                if (count > 0) {
                    try {
                        rewrite();
                    } catch (IOException e) {
                        throw new UncheckedIOException("the key file could not be rewritten", e);
                    }
                }
                return count;
            }
        }
    }

    private static Optional<String> wrappedAnew(String subject, Line line, MasterKey now) {
        return line.isDestroyed()
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

    @Override
    public List<Kept> after(String subject, int atMost) {
        return lines.tailMap(subject, false).entrySet().stream()
                .limit(atMost)
                .map(each -> kept(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public List<Kept> of(List<String> subjects) {
        List<Kept> found = new ArrayList<>();
        for (String subject : subjects) {
            Line line = lines.get(subject);
            if (line != null) {
                found.add(kept(subject, line));
            }
        }
        return found;
    }

    private static Kept kept(String subject, Line line) {
        return new Kept(subject, line.isDestroyed() ? null : bytes(line));
    }

    @Override
    public void put(List<Kept> keys) {
        synchronized (writing) {
            List<Entry> fresh = new ArrayList<>();
            for (Kept key : keys) {
                byte[] wrapped = key.wrapped();
                if (wrapped != null && !lines.containsKey(key.subject())) {
                    fresh.add(new Entry(key.subject(), text(wrapped)));
                }
            }
            add(fresh);
        }
        force(written);
        List<String> destroyed =
                keys.stream().filter(Kept::isDestroyed).map(Kept::subject).toList();
        if (!destroyed.isEmpty()) {
            destroy(destroyed);
        }
    }

    /** Number of keys, destroyed ones left out. */
    @Override
    public long size() {
        return lines.values().stream().filter(line -> !line.isDestroyed()).count();
    }

    /** Number of keys that were destroyed. */
    @Override
    public long destroyed() {
        return lines.size() - size();
    }

    private Line create(String subject) {
        synchronized (writing) {
            if (!lines.containsKey(subject)) {
                add(List.of(new Entry(subject, text(WrappedKey.make(subject, master)))));
            }
            return Objects.requireNonNull(lines.get(subject));
        }
    }

    /** None may be used before it is forced. Called under {@code writing}. */
    private void add(List<Entry> entries) {
        try {
            file.append(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file could not be written", e);
        }
        long ticket = written + 1;
        written = ticket;
        entries.forEach(entry -> lines.put(entry.subject(), new Line(entry.wrapped(), ticket)));
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
                file.force();
            } catch (IOException e) {
                throw new UncheckedIOException("the key file could not be forced to disk", e);
            }
            forced = upTo;
        }
    }

    private Aead open(String subject, Line line) {
        return opened.get(subject, s -> WrappedKey.open(s, bytes(line), master));
    }

    /** With the wrong master key it is better not to start at all. */
    private void openOne() {
        lines.entrySet().stream()
                .filter(e -> !e.getValue().isDestroyed())
                .findAny()
                .ifPresent(e -> open(e.getKey(), e.getValue()));
    }

    private void rewrite() throws IOException {
        file.replace(lines.entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getValue().wrapped()))
                .toList());
        forced = written;
    }

    @Override
    public void close() throws IOException {
        synchronized (writing) {
            synchronized (forcing) {
                file.close();
            }
        }
    }
}
