package nl.gezinslijn.standalone.imports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.command.imports.SealingSpool;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.runtime.keys.Directories;

/** Files in a folder that only its owner may read, and beside each its key. */
public final class SealedSpool extends SealingSpool {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final String KEY = ".key";

    private final Path folder;

    public SealedSpool(Path folder, KeyVault vault, long mostBytes) throws IOException {
        super(vault, mostBytes, UUID::randomUUID);
        this.folder = folder;
        Files.createDirectories(folder, OWNERS_FOLDER);
        Directories.forceParent(folder);
    }

    @Override
    protected OutputStream keep(String name, byte[] key) throws IOException {
        try (FileChannel file = FileChannel.open(keyFile(name), NEW, OWNER_ONLY)) {
            file.write(ByteBuffer.wrap(key));
            file.force(true);
        }
        FileChannel file = FileChannel.open(file(name), NEW, OWNER_ONLY);
        return new FilterOutputStream(Channels.newOutputStream(file)) {
            // not byte by byte, as the one that it extends
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                try (file) {
                    file.force(true);
                }
                Directories.forceParent(file(name));
            }
        };
    }

    @Override
    protected byte[] key(String name) throws IOException {
        return Files.readAllBytes(keyFile(name));
    }

    @Override
    protected SeekableByteChannel sealed(String name) throws IOException {
        return Files.newByteChannel(file(name));
    }

    @Override
    protected void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
            Files.deleteIfExists(keyFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be deleted", e);
        }
    }

    @Override
    protected Set<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(file -> file.endsWith(KEY) ? file.substring(0, file.length() - KEY.length()) : file)
                    .collect(Collectors.toSet());
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
}
