package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in the file, and as the server has it once somebody has asked for it. What a rebuild puts
 * there is encoded by the thread that folded it and written as it came, with no tree of objects in between.
 */
final class Kept {

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final EncoderContext PLAIN = EncoderContext.builder().build();
    private static final int START = 1024;
    private static final int START_OF_A_CASE = 4096;

    /** About how many times as large as its bytes a document is as objects. */
    private static final int OPENED = 4;

    private final byte @Nullable [] bytes;
    private @Nullable Document document;

    private Kept(byte @Nullable [] bytes, @Nullable Document document) {
        this.bytes = bytes;
        this.document = document;
    }

    /** As it came by the protocol. */
    static Kept of(Document document) {
        return new Kept(null, document);
    }

    /** As the driver has it. */
    static Kept of(org.bson.Document document) {
        Output buffer = new Output();
        CODEC.encode(new BsonBinaryWriter(buffer), document, PLAIN);
        return new Kept(buffer.toByteArray(), null);
    }

    /** What is next in the file. */
    static Kept read(ByteBuffer buffer) {
        // a document begins with its own length
        byte[] bytes = new byte
                [Integer.reverseBytes(
                        buffer.duplicate().order(ByteOrder.BIG_ENDIAN).getInt())];
        buffer.get(bytes);
        return new Kept(bytes, null);
    }

    /** Not to be changed. Who asks at the same time may get another that is equal. */
    Document document() {
        Document opened = document;
        if (opened == null) {
            opened = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
            document = opened;
        }
        return opened;
    }

    void write(WriteBuffer buffer) {
        if (bytes != null) {
            buffer.put(bytes);
        } else {
            encode(document(), buffer);
        }
    }

    static void encode(Document document, WriteBuffer buffer) {
        ByteBuf encoded = Unpooled.buffer(START);
        BsonEncoder.encodeDocument(document, encoded);
        buffer.put(encoded.array(), encoded.arrayOffset(), encoded.readableBytes());
    }

    /** About how much of the heap it takes, or will when it is asked for. */
    int size() {
        return bytes != null ? bytes.length * OPENED : StoredAs.size(document());
    }

    /** The driver's own would put a text there character by character: of a document most is one long text. */
    private static final class Output extends BasicOutputBuffer {

        Output() {
            super(START_OF_A_CASE);
        }

        @Override
        public void writeString(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            writeInt32(encoded.length + 1);
            writeBytes(encoded);
            writeByte(0);
        }
    }
}
