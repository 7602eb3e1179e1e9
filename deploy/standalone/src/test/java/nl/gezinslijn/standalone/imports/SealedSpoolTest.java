package nl.gezinslijn.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.gezinslijn.command.imports.SealedSpoolSuite;
import nl.gezinslijn.command.imports.Spool;
import nl.gezinslijn.privacy.KeyVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedSpoolTest extends SealedSpoolSuite {

    @TempDir
    Path data;

    @Override
    protected Spool open(KeyVault vault) throws IOException {
        return new SealedSpool(folder(), vault, 1_000_000);
    }

    @Override
    protected Map<String, byte[]> kept() throws IOException {
        Map<String, byte[]> kept = new TreeMap<>();
        for (Path file : files()) {
            kept.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return kept;
    }

    @Override
    protected void put(Map<String, byte[]> kept) throws IOException {
        for (Map.Entry<String, byte[]> each : kept.entrySet()) {
            Files.write(folder().resolve(each.getKey()), each.getValue());
        }
    }

    @Test
    void on_the_disk_it_is_for_the_owner_alone() throws IOException {
        take(FAMILY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    private Path folder() {
        return data.resolve("imports");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }
}
