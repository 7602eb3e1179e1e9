package nl.gezinslijn.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.privacy.KeyVault;

/**
 * Seals each upload under a key of its own, wherever it is then kept. That key lies beside it, wrapped by one of the
 * vault's, and forgetting the upload is destroying that one: what a disk or a backup keeps is then noise.
 */
public abstract class SealingSpool implements Spool {

    private static final Configuration TINK = StreamingAeadConfig2026.get();

    private final KeyVault vault;
    private final long mostBytes;
    private final Supplier<UUID> newNames;

    /** @param newNames none is ever given twice */
    protected SealingSpool(KeyVault vault, long mostBytes, Supplier<UUID> newNames) {
        this.vault = vault;
        this.mostBytes = mostBytes;
        this.newNames = newNames;
    }

    /**
     * Where what is sealed goes; all of it is durable when this stream is closed.
     *
     * @param key that it is sealed under, wrapped; durable before the first byte
     */
    protected abstract OutputStream keep(String name, byte[] key) throws IOException;

    /** The wrapped key. */
    protected abstract byte[] key(String name) throws IOException;

    protected abstract SeekableByteChannel sealed(String name) throws IOException;

    /** What was kept, in whole or in part; once more changes nothing. */
    protected abstract void remove(String name);

    /** Of all that is kept, in whole or in part, and that nobody can be busy handing in. */
    protected abstract Set<String> names();

    @Override
    public final Content take(InputStream upload) throws IOException {
        String name = newNames.get().toString();
        try {
            return seal(name, upload);
        } catch (IOException | RuntimeException e) {
            erase(name);
            throw e;
        }
    }

    private Content seal(String name, InputStream upload) throws IOException {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, TINK);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, vault.findOrCreate(subject(name)), name.getBytes(UTF_8), TINK);
            try (OutputStream sealed = key.getPrimitive(TINK, StreamingAead.class)
                    .newEncryptingStream(keep(name, wrapped), name.getBytes(UTF_8))) {
                return copy(name, upload, sealed);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an upload cannot be sealed", e);
        }
    }

    private Content copy(String name, InputStream upload, OutputStream sealed) throws IOException {
        MessageDigest sha256 = sha256();
        long bytes = 0;
        long lines = 0;
        byte last = '\n';
        byte[] buffer = new byte[64 * 1024];
        for (int n = read(upload, buffer); n > 0; n = read(upload, buffer)) {
            bytes += n;
            if (bytes > mostBytes) {
                throw new TooLarge(mostBytes);
            }
            sha256.update(buffer, 0, n);
            for (int i = 0; i < n; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
            last = buffer[n - 1];
            sealed.write(buffer, 0, n);
        }
        return new Content(name, HexFormat.of().formatHex(sha256.digest()), bytes, last == '\n' ? lines : lines + 1);
    }

    private static int read(InputStream upload, byte[] buffer) throws BrokenUpload {
        try {
            return upload.read(buffer);
        } catch (IOException e) {
            throw new BrokenUpload(e);
        }
    }

    @Override
    public final InputStream open(String name, long offset) throws IOException {
        Aead wrapping = vault.find(subject(name)).orElseThrow(() -> new NoSuchFileException(name));
        byte[] key = key(name);
        SeekableByteChannel sealed = sealed(name);
        try {
            SeekableByteChannel opened = TinkProtoKeysetFormat.parseEncryptedKeyset(
                            key, wrapping, name.getBytes(UTF_8), TINK)
                    .getPrimitive(TINK, StreamingAead.class)
                    .newSeekableDecryptingChannel(sealed, name.getBytes(UTF_8));
            opened.position(offset);
            return stream(opened);
        } catch (GeneralSecurityException e) {
            sealed.close();
            throw new IOException("an upload cannot be opened", e);
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    /** Not the JDK's: that asks for the size, which is unknown here before the first read. */
    private static InputStream stream(SeekableByteChannel opened) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                ByteBuffer into = ByteBuffer.wrap(bytes, from, length);
                int n = 0;
                while (n == 0 && into.hasRemaining()) {
                    n = opened.read(into);
                }
                return n;
            }

            @Override
            public void close() throws IOException {
                opened.close();
            }
        };
    }

    @Override
    public final void erase(String name) {
        vault.destroy(subject(name));
        remove(name);
    }

    @Override
    public final void retain(Set<String> names) {
        names().stream().filter(name -> !names.contains(name)).forEach(this::erase);
    }

    private static String subject(String name) {
        return "import:" + name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
