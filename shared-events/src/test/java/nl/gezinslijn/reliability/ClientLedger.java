package nl.gezinslijn.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients sent and what they heard, a line each. A line is on the disk before its writer goes on, so that it
 * outlives whatever is killed, the client as well; many who write at once share a sync.
 */
public final class ClientLedger implements AutoCloseable {

    private final FileChannel out;
    private final Object forcing = new Object();
    private long written;
    private long forced;

    /**
     * One command as its client knows it.
     *
     * @param key of its own, without a space
     * @param about what was sent
     * @param answer null when none came
     */
    public record Line(String key, String about, @Nullable String answer) {

        public boolean acknowledged() {
            return answer != null;
        }
    }

    private ClientLedger(FileChannel out) {
        this.out = out;
    }

    /** Goes on where the file ends. */
    public static ClientLedger open(Path file) {
        try {
            return new ClientLedger(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before it is sent. */
    public void sent(String key, String about) {
        line("> " + key + " " + about);
    }

    /** When it was acknowledged, and before anything else is sent. */
    public void acknowledged(String key, String answer) {
        line("< " + key + " " + answer);
    }

    private void line(String text) {
        try {
            long mine;
            synchronized (this) {
                out.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
                mine = ++written;
            }
            synchronized (forcing) {
                if (forced < mine) {
                    long upTo;
                    synchronized (this) {
                        upTo = written;
                    }
                    out.force(false);
                    forced = upTo;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every command in the order of sending. A last line that a kill cut off tells nothing. */
    public static List<Line> read(Path file) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String text : wholeLines(file)) {
            String[] parts = text.split(" ", 3);
            if (parts[0].equals(">")) {
                lines.put(parts[1], new Line(parts[1], parts[2], null));
            } else {
                lines.computeIfPresent(parts[1], (key, sent) -> new Line(key, sent.about(), parts[2]));
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static List<String> wholeLines(Path file) {
        try {
            String all = Files.readString(file);
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
