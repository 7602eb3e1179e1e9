package nl.gezinslijn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a leaf: fields in a fixed order, each with its type and length before it, so that no two different
 * entries have the same bytes.
 *
 * <p>A field is one byte for its type and then: 0 absent, nothing; 1 text, its length in UTF-8 (four bytes, big-endian)
 * and that; 2 whole number, eight bytes, big-endian; 3 bytes, their length and they. The first field is a text that
 * names the kind of leaf and the version of its layout.
 */
public final class LeafBytes {

    private static final int ABSENT = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int BYTES = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    private LeafBytes() {}

    /** @param kind as {@code gezinslijn/event/1} */
    public static LeafBytes of(String kind) {
        return new LeafBytes().text(kind);
    }

    public LeafBytes text(@Nullable String value) {
        return value == null ? absent() : sized(TEXT, value.getBytes(UTF_8));
    }

    public LeafBytes number(@Nullable Long value) {
        if (value == null) {
            return absent();
        }
        out.write(NUMBER);
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    public LeafBytes bytes(byte @Nullable [] value) {
        return value == null ? absent() : sized(BYTES, value);
    }

    public LeafBytes hash(Hash value) {
        return bytes(value.bytes());
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    private LeafBytes absent() {
        out.write(ABSENT);
        return this;
    }

    private LeafBytes sized(int type, byte[] value) {
        out.write(type);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        out.writeBytes(value);
        return this;
    }

    /** @throws IllegalArgumentException when a field is absent that such a leaf always has */
    static <T> T present(@Nullable T field) {
        if (field == null) {
            throw new IllegalArgumentException("a leaf lacks a field that each of its kind has");
        }
        return field;
    }

    /** Takes fields off, in the order in which they were put. */
    public static final class Reader {

        private final ByteBuffer in;

        Reader(byte[] leaf) {
            this.in = ByteBuffer.wrap(leaf);
        }

        /** @throws IllegalArgumentException, here and below, when these are not the bytes of such a leaf */
        public Reader(byte[] leaf, String kind) {
            this(leaf);
            if (!kind.equals(text())) {
                throw other();
            }
        }

        public @Nullable String text() {
            byte[] bytes = sized(TEXT);
            try {
                return bytes == null
                        ? null
                        : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                throw other();
            }
        }

        public @Nullable Long number() {
            try {
                return typed(NUMBER) ? in.getLong() : null;
            } catch (BufferUnderflowException e) {
                throw other();
            }
        }

        public byte @Nullable [] bytes() {
            return sized(BYTES);
        }

        public void end() {
            if (in.hasRemaining()) {
                throw other();
            }
        }

        private byte @Nullable [] sized(int type) {
            try {
                if (!typed(type)) {
                    return null;
                }
                int length = in.getInt();
                if (length < 0 || length > in.remaining()) {
                    throw other();
                }
                byte[] bytes = new byte[length];
                in.get(bytes);
                return bytes;
            } catch (BufferUnderflowException e) {
                throw other();
            }
        }

        private boolean typed(int type) {
            int found = in.get();
            if (found != type && found != ABSENT) {
                throw other();
            }
            return found == type;
        }

        private static IllegalArgumentException other() {
            return new IllegalArgumentException("not the bytes of such a leaf");
        }
    }
}
