package nl.gezinslijn.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an Idempotency-Key into what is stored of it. The key itself is not kept, and the fingerprint is keyed with it,
 * so that neither helps to guess a body whose data have been erased.
 */
public final class RequestKeys {

    private static final UUID CASES = UUID.fromString("6f1c5b62-3b0e-5b8a-9a55-0c3f1d0f2a77");
    private static final UUID IMPORTS = UUID.fromString("0d7f8a3e-52c4-5f0b-8e6d-91b2c7a4e513");

    /** The order of fields is not the sender's to keep. */
    private final ObjectWriter sorted;

    public RequestKeys(JsonMapper json) {
        this.sorted = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    }

    @Nullable
    RequestKey of(Caller caller, String action, String caseId, @Nullable Integer number, ObjectNode body) {
        String key = caller.idempotencyKey();
        if (key == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            mac.update((action + "|" + caseId + "|" + number + "|").getBytes(UTF_8));
            byte[] fingerprint = mac.doFinal(sorted.writeValueAsBytes(body));
            return new RequestKey(hex(sha("SHA-256", named(caller.actor().id(), key))), hex(fingerprint));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Id of the case a registration opens: the same again when it is repeated with its key (UUIDv5, RFC 9562). */
    static String caseId(Caller caller) {
        return id(CASES, caller).toString();
    }

    /** The same for the import that an upload brings. */
    static UUID importId(Caller caller) {
        return id(IMPORTS, caller);
    }

    private static UUID id(UUID namespace, Caller caller) {
        String key = caller.idempotencyKey();
        if (key == null) {
            return UUID.randomUUID();
        }
        byte[] name = named(caller.actor().id(), key);
        ByteBuffer bytes = ByteBuffer.allocate(16 + name.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(name);
        ByteBuffer hash = ByteBuffer.wrap(sha("SHA-1", bytes.array()));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] named(String client, String key) {
        return (client + "\n" + key).getBytes(UTF_8);
    }

    private static byte[] sha(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
