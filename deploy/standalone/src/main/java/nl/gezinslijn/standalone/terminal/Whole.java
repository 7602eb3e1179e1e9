package nl.gezinslijn.standalone.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes files and folders whole or not at all: beside their place, and then moved there in one step. */
final class Whole {

    private Whole() {}

    /** Fills a folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    static void file(Path place, byte[] content) throws IOException {
        Path beside = beside(place);
        try {
            Files.write(beside, content);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** @param place where nothing is yet */
    static void folder(Path place, Filling filling) throws IOException, InterruptedException {
        Path beside = Files.createDirectory(beside(place));
        try {
            filling.fill(beside);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(beside);
        }
    }

    private static Path beside(Path place) {
        String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished";
        return place.toAbsolutePath().resolveSibling(name);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
