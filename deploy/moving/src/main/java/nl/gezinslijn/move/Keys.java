package nl.gezinslijn.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gezinslijn.privacy.WrappedKey;
import nl.gezinslijn.runtime.keys.KeyArchive;
import nl.gezinslijn.runtime.keys.KeyArchive.Kept;

/**
 * Moves the keys of persons and cases, wrapped as they are: both sides have the same master key. What was destroyed on
 * either side is destroyed on both.
 */
final class Keys {

    private static final int PAGE = 500;

    private Keys() {}

    /**
     * What a vault holds.
     *
     * @param digest of all subjects in order, each with its key or that it was destroyed
     */
    record Held(long keys, long destroyed, String digest) {}

    /**
     * @param master the one that both sides have, and no other
     * @throws NotTheSame when the other side has another key for a subject, or one that is not known here
     * @throws IllegalStateException when a key does not open with this master key; nothing was moved then
     */
    static Held move(KeyArchive from, KeyArchive to, Aead master) {
        pages(from, page -> page.forEach(key -> requireOpens(key, master)));
        pages(from, page -> bring(page, from, to));
        pages(to, page -> leaveNoOthers(page, from));
        Held here = held(from);
        Held there = held(to);
        if (!here.equals(there)) {
            throw new NotTheSame("the keys here are " + here + ", there " + there);
        }
        return there;
    }

    private interface Look {
        void at(List<Kept> page);
    }

    private static void pages(KeyArchive keys, Look look) {
        for (List<Kept> page = keys.after("", PAGE);
                !page.isEmpty();
                page = keys.after(page.getLast().subject(), PAGE)) {
            look.at(page);
        }
    }

    private static void requireOpens(Kept key, Aead master) {
        byte[] wrapped = key.wrapped();
        if (wrapped != null) {
            WrappedKey.open(key.subject(), wrapped, master);
        }
    }

    private static void bring(List<Kept> page, KeyArchive from, KeyArchive to) {
        Map<String, Kept> there = bySubject(to, page);
        List<Kept> destroyedThere = new ArrayList<>();
        List<Kept> brought = new ArrayList<>();
        for (Kept key : page) {
            Kept other = there.get(key.subject());
            if (other == null || (key.isDestroyed() && !other.isDestroyed())) {
                brought.add(key);
            } else if (other.isDestroyed() && !key.isDestroyed()) {
                destroyedThere.add(other);
            } else if (!Arrays.equals(key.wrapped(), other.wrapped())) {
                throw new NotTheSame("the other side has another key for " + key.subject());
            }
        }
        to.put(brought);
        if (!destroyedThere.isEmpty()) {
            from.put(destroyedThere);
        }
    }

    private static void leaveNoOthers(List<Kept> page, KeyArchive from) {
        Map<String, Kept> here = bySubject(from, page);
        List<Kept> destroyed = new ArrayList<>();
        for (Kept key : page) {
            if (!here.containsKey(key.subject())) {
                if (!key.isDestroyed()) {
                    throw new NotTheSame("the other side has a key that is not known here, for " + key.subject());
                }
                destroyed.add(key);
            }
        }
        if (!destroyed.isEmpty()) {
            from.put(destroyed);
        }
    }

    private static Map<String, Kept> bySubject(KeyArchive keys, List<Kept> page) {
        return keys.of(page.stream().map(Kept::subject).toList()).stream()
                .collect(Collectors.toMap(Kept::subject, Function.identity()));
    }

    private static Held held(KeyArchive archive) {
        MessageDigest digest = sha256();
        long[] counts = new long[2];
        pages(
                archive,
                page -> page.forEach(key -> {
                    counts[key.isDestroyed() ? 1 : 0]++;
                    byte[] wrapped = key.wrapped();
                    digest.update((key.subject() + "\t").getBytes(UTF_8));
                    digest.update(wrapped == null ? new byte[] {'-'} : wrapped);
                    digest.update((byte) '\n');
                }));
        return new Held(counts[0], counts[1], HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
