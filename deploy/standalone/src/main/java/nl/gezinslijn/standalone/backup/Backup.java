package nl.gezinslijn.standalone.backup;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.runtime.keys.Directories;
import nl.gezinslijn.standalone.backup.DataFolder.Kind;
import nl.gezinslijn.standalone.backup.DataFolder.Thing;
import nl.gezinslijn.standalone.backup.Manifest.Piece;
import nl.gezinslijn.standalone.store.LiveFile;
import org.springframework.util.FileSystemUtils;

/**
 * Copies a data folder that may be in use at this moment. Nobody who writes waits for it: each file is read as it is at
 * one moment, and the order of these moments is such that the copies fit together. Until all of it is on the disk it
 * lies under another name.
 */
final class Backup {

    /** So much is to be left on the disk. */
    static final long MARGIN = 64L << 20;

    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'gezinslijn-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path into;
    private final boolean withMasterKey;
    private final Clock clock;
    private final Room room;

    /** How much there is for more. */
    @FunctionalInterface
    interface Room {
        long in(Path folder) throws IOException;
    }

    /** Where a backup is, and what it holds. */
    record Made(Path folder, Manifest manifest) {}

    /** @param into where a folder of its own is made for it */
    Backup(Path data, Path into, boolean withMasterKey, Clock clock, Room room) {
        this.data = data;
        this.into = into;
        this.withMasterKey = withMasterKey;
        this.clock = clock;
        this.room = room;
    }

    /** @throws NotMade when it cannot be; nothing is left of it then */
    Made make(String program) throws IOException {
        if (!Files.exists(data.resolve(DataFolder.EVENTS))) {
            throw new NotMade("there is no " + DataFolder.EVENTS + " in '" + data + "'");
        }
        Files.createDirectories(into, OWNERS_FOLDER);
        long needed = bytes() + MARGIN;
        if (room.in(into) < needed) {
            throw new NotMade("it may take " + (needed >> 20) + " MB, and there are " + (room.in(into) >> 20)
                    + " MB free for '" + into + "'");
        }
        Instant begun = clock.instant().truncatedTo(MILLIS);
        Path whole = into.resolve(NAME.format(begun));
        Path partial = into.resolve(NAME.format(begun) + ".partial");
        if (Files.exists(whole) || Files.exists(partial)) {
            throw new NotMade("another backup was begun in this second: '" + whole + "'");
        }
        Files.createDirectory(partial, OWNERS_FOLDER);
        try {
            Manifest manifest = copy(begun, program, partial);
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
            Directories.forceParent(whole);
            return new Made(whole, manifest);
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(partial);
            throw e;
        }
    }

    private Manifest copy(Instant begun, String program, Path partial) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (Thing thing : DataFolder.IN_ORDER) {
            copy(thing, partial, pieces);
        }
        if (withMasterKey) {
            copy(new Thing(DataFolder.MASTER_KEY, Kind.FILE), partial, pieces);
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                program,
                begun,
                Manifest.Log.ofEvents(partial.resolve(DataFolder.EVENTS)),
                Manifest.Log.ofAccess(partial.resolve(DataFolder.ACCESS_LOG)),
                pieces);
        forceFolders(partial);
        manifest.writeTo(partial);
        return manifest;
    }

    private void copy(Thing thing, Path partial, List<Piece> pieces) throws IOException {
        Path from = data.resolve(thing.name());
        if (!Files.exists(from)) {
            return;
        }
        switch (thing.kind()) {
            case SQLITE -> {
                LiveFile.copy(from, partial.resolve(thing.name()));
                pieces.add(kept(partial, partial.resolve(thing.name())));
            }
            case FILE -> copyFile(from, partial, pieces);
            case FOLDER -> {
                // in the order of their names, by which a head is copied before its tiles
                for (Path file : files(from)) {
                    copyFile(file, partial, pieces);
                }
            }
        }
    }

    /** One that is replaced meanwhile is copied as it was or as it is; one that is gone was no longer needed. */
    private void copyFile(Path file, Path partial, List<Piece> pieces) throws IOException {
        Path to = partial.resolve(data.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()), OWNERS_FOLDER);
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            return;
        }
        pieces.add(kept(partial, to));
    }

    /** From here on it is on the disk. */
    static Piece kept(Path root, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
        String path =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return new Piece(path, Files.size(file), sha256(file));
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void forceFolders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList()) {
                Directories.forceParent(each);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".new"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** At most, unless much is written meanwhile. */
    private long bytes() throws IOException {
        long bytes = 0;
        for (Thing thing : DataFolder.IN_ORDER) {
            Path file = data.resolve(thing.name());
            for (Path each : List.of(file, data.resolve(thing.name() + "-wal"))) {
                if (Files.isDirectory(each)) {
                    for (Path inside : files(each)) {
                        bytes += size(inside);
                    }
                } else {
                    bytes += size(each);
                }
            }
        }
        return bytes;
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** There is no backup, and nothing that looks like one. */
    static final class NotMade extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotMade(String why) {
            super(why);
        }
    }
}
