package nl.gezinslijn.query.projection.rebuild;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.TreeSet;
import nl.gezinslijn.query.projection.Projection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A digest of many documents, in whatever order they come: the sum modulo 2²⁵⁶ of the SHA-256 of each. Hashed are id,
 * sequence and state, and, where the documents are of one version, the other fields; each with its length before it.
 */
final class Digest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final boolean wholeDocuments;
    private final MessageDigest sha256;
    private BigInteger sum = BigInteger.ZERO;

    Digest(boolean wholeDocuments) {
        this.wholeDocuments = wholeDocuments;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void add(BigInteger print) {
        sum = sum.add(print).mod(MODULUS);
    }

    String hex() {
        return "%064x".formatted(sum);
    }

    /** Of one document. */
    BigInteger print(Document document) {
        return print(document, document.getString(Projection.STATE));
    }

    /** Of one document, with the state as another version would write it. */
    BigInteger print(Document document, @Nullable String state) {
        put(Objects.requireNonNull(document.getString(Projection.ID)));
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Projection.seq(document)));
        put(Objects.requireNonNull(state));
        if (wholeDocuments) {
            Document fields = new Document();
            for (String field : new TreeSet<>(document.keySet())) {
                if (!Projection.RESERVED.contains(field)) {
                    fields.append(field, document.get(field));
                }
            }
            put(fields.toJson());
        }
        return new BigInteger(1, sha256.digest());
    }

    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha256.update(bytes);
    }
}
