package nl.gezinslijn.standalone.imports;

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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.Spool;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.runtime.keys.Directories;

/**
 * Files in a folder that only its owner may read, each sealed under a key of its own. That key lies beside it, wrapped
 * by one of the vault's, and forgetting the file is destroying that one: what a disk or a backup keeps is then noise.
 */
public final class SealedSpool implements Spool {

    private static final Configuration TINK = StreamingAeadConfig2026.get();

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String KEY = ".key";

    private final Path folder;
    private final KeyVault vault;
    private final long mostBytes;

    public SealedSpool(Path folder, KeyVault vault, long mostBytes) throws IOException {
        this.folder = folder;
        this.vault = vault;
        this.mostBytes = mostBytes;
        Files.createDirectories(folder, OWNERS_FOLDER);
        Directories.forceParent(folder);
    }

    @Override
    public Content take(InputStream upload) throws IOException {
        String name = UUID.randomUUID().toString();
        try {
            Content content = seal(name, upload);
            Directories.forceParent(file(name));
            return content;
        } catch (IOException | RuntimeException e) {
            erase(name);
            throw e;
        }
    }

    private Content seal(String name, InputStream upload) throws IOException {
        try (FileChannel file = FileChannel.open(
                file(name), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            Content content;
            try (OutputStream sealed = newKey(name).newEncryptingStream(unclosed(file), name.getBytes(UTF_8))) {
                content = copy(name, upload, sealed);
            }
            file.force(true);
            return content;
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

    /** The last block is written when the stream is closed, and then the file has yet to be forced to the disk. */
    private static OutputStream unclosed(FileChannel file) {
        OutputStream out = Channels.newOutputStream(file);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }
        };
    }

    private static int read(InputStream upload, byte[] buffer) throws BrokenUpload {
        try {
            return upload.read(buffer);
        } catch (IOException e) {
            throw new BrokenUpload(e);
        }
    }

    private StreamingAead newKey(String name) throws GeneralSecurityException, IOException {
        KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, TINK);
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, vault.findOrCreate(subject(name)), name.getBytes(UTF_8), TINK);
        try (FileChannel file = FileChannel.open(
                keyFile(name), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            file.write(ByteBuffer.wrap(wrapped));
            file.force(true);
        }
        return key.getPrimitive(TINK, StreamingAead.class);
    }

    @Override
    public InputStream open(String name, long offset) throws IOException {
        Aead wrapping = vault.find(subject(name)).orElseThrow(() -> new NoSuchFileException(name));
        SeekableByteChannel file = Files.newByteChannel(file(name));
        try {
            SeekableByteChannel opened = TinkProtoKeysetFormat.parseEncryptedKeyset(
                            Files.readAllBytes(keyFile(name)), wrapping, name.getBytes(UTF_8), TINK)
                    .getPrimitive(TINK, StreamingAead.class)
                    .newSeekableDecryptingChannel(file, name.getBytes(UTF_8));
            opened.position(offset);
            return stream(opened);
        } catch (GeneralSecurityException e) {
            file.close();
            throw new IOException("an upload cannot be opened", e);
        } catch (IOException | RuntimeException e) {
            file.close();
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
    public void erase(String name) {
        vault.destroy(subject(name));
        try {
            Files.deleteIfExists(file(name));
            Files.deleteIfExists(keyFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be deleted", e);
        }
    }

    @Override
    public void retain(Set<String> names) {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .map(file -> file.endsWith(KEY) ? file.substring(0, file.length() - KEY.length()) : file)
                    .distinct()
                    .filter(name -> !names.contains(name))
                    .forEach(this::erase);
        } catch (IOException e) {
            throw new UncheckedIOException("uploads could not be cleared away", e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path keyFile(String name) {
        return folder.resolve(name + KEY);
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
