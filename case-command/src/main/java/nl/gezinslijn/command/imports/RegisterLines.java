package nl.gezinslijn.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines one by one; one that is too long is passed over in constant memory. */
final class RegisterLines {

    /** The longest line, in bytes: as long as the longest body of a request. */
    static final int LONGEST = 256 * 1024;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;
    private long number;
    private long offset;
    private byte[] line = new byte[4 * 1024];
    private int length;

    /**
     * @param in from this offset onwards
     * @param number of the line before it
     */
    RegisterLines(InputStream in, long number, long offset) {
        this.in = in;
        this.number = number;
        this.offset = offset;
    }

    /**
     * @param number in the file, from 1
     * @param end byte after the line and its line end
     * @param text without the line end; absent when it cannot be read
     * @param fault why it cannot be read
     */
    record Line(
            long number,
            long end,
            @Nullable String text,
            @Nullable String fault) {}

    /** Null at the end. */
    @Nullable
    Line next() throws IOException {
        boolean first = offset == 0;
        length = 0;
        boolean tooLong = false;
        int read = 0;
        while (fill()) {
            byte b = buffer[next++];
            offset++;
            read++;
            if (b == '\n') {
                return line(first, tooLong);
            }
            if (length == LONGEST) {
                tooLong = true;
            } else {
                append(b);
            }
        }
        return read == 0 ? null : line(first, tooLong);
    }

    private Line line(boolean first, boolean tooLong) {
        number++;
        if (tooLong) {
            return new Line(number, offset, null, "is longer than " + LONGEST / 1024 + " KiB");
        }
        int from = first && startsWithMark() ? MARK.length : 0;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, from, length - from))
                    .toString();
            return new Line(number, offset, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, offset, null, "is not in UTF-8");
        }
    }

    /** Some programs begin a file with a byte order mark. */
    private boolean startsWithMark() {
        return length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return next < end;
    }

    private void append(byte b) {
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, length * 2));
        }
        line[length++] = b;
    }
}
