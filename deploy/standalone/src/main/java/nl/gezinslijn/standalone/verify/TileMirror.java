package nl.gezinslijn.standalone.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.Tile;

/** A copy of the folder to which heads and tiles were published. */
final class TileMirror implements Reference {

    private final Path folder;
    private final long size;

    /** @param size of the largest head that it is to be read for */
    TileMirror(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /** The heads in such a folder, signed by whomever. */
    static List<Note> heads(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Path latest = folder.resolve("checkpoint");
        if (Files.exists(latest)) {
            files.add(latest);
        }
        Path all = folder.resolve("checkpoints");
        if (Files.isDirectory(all)) {
            try (Stream<Path> heads = Files.list(all)) {
                heads.filter(file -> file.getFileName().toString().matches("[0-9]+"))
                        .forEach(files::add);
            }
        }
        List<Note> notes = new ArrayList<>();
        for (Path file : files) {
            notes.add(Note.parse(Files.readAllBytes(file)));
        }
        return notes;
    }

    @Override
    public String name() {
        return "the mirror in " + folder;
    }

    @Override
    public long size() {
        return size;
    }

    /** Ends early where a tile is missing. */
    @Override
    public Iterator<Hash> leaves(long from) {
        return new Iterator<>() {

            private long index = from;
            private byte[] tile = new byte[0];

            @Override
            public boolean hasNext() {
                if (index >= size) {
                    return false;
                }
                int within = (int) (index % Tile.WIDTH);
                if (within == 0 || index == from) {
                    tile = read(index / Tile.WIDTH);
                }
                return (within + 1) * Hash.BYTES <= tile.length;
            }

            @Override
            public Hash next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int within = (int) (index++ % Tile.WIDTH);
                return Hash.of(tile, within * Hash.BYTES, Hash.BYTES);
            }
        };
    }

    /** The whole tile, else as much of it as a head of this size has. */
    private byte[] read(long number) {
        int width = (int) Math.min(Tile.WIDTH, size - number * Tile.WIDTH);
        try {
            for (Tile tile : List.of(new Tile(0, number, Tile.WIDTH), new Tile(0, number, width))) {
                Path file = folder.resolve(tile.path());
                if (Files.exists(file)) {
                    return Files.readAllBytes(file);
                }
            }
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
