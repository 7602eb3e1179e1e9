package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the data folder is small, and somebody else fills it. */
class DiskFullIT {

    /** {@code -Ddisk.full=5} is the long form. */
    private static final int ROUNDS = Integer.getInteger("disk.full", 1);

    private static final int CASES = 4;
    private static final int REFUSALS = 20;
    private static final long SOME_ROOM = 200_000;

    /** Not there is not an error: it is unmounted before. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Path disk;
    private ServiceProcess service;

    @BeforeEach
    void aSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
        if (!mounted) {
            System.err.println("SKIPPED: no tmpfs can be mounted here, so no disk was filled; root may");
        }
        assumeTrue(mounted, "no tmpfs can be mounted here; root may");
        service = new ServiceProcess(disk);
    }

    @AfterEach
    void unmounted() throws Exception {
        if (service != null) {
            service.close();
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    @Test
    void what_is_acknowledged_beside_a_full_disk_is_kept_the_rest_is_503_and_with_room_it_goes_on() throws Exception {
        service.start();
        Person coach = service.coach();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(Lives.registered(coach, today()));
        }
        Poured entries = new Poured(coach, cases);
        Path file = folder.resolve("client-ledger");
        try (ClientLedger ledger = ClientLedger.open(file)) {
            for (int round = 0; round < ROUNDS; round++) {
                fill();
                untilRefused(entries, ledger);
                await("not ready")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> coach.get("/readyz").status() == 503);
                Files.delete(filler());
                await("stored again")
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> entries.into(ledger, 0).status() == 200);
                await("ready again")
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> coach.get("/readyz").status() == 200);
                Recording.did(1);
            }
            viewsAreLevel(cases);
            stopsBesideAFullDisk(entries, ledger);
        }
        service.start();
        new Poured(service.coach(), cases).judge(ClientLedger.read(file)).nothingIsLost();
    }

    private void stopsBesideAFullDisk(Poured entries, ClientLedger ledger) throws Exception {
        fill();
        untilRefused(entries, ledger);
        service.stop(Duration.ofSeconds(60));
        Files.delete(filler());
    }

    /** By what is in lists, which are of the views alone. */
    private void viewsAreLevel(List<String> cases) {
        await("the views to be level")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(service.coach().get("/v1/cases").raw().body())
                                .contains(cases));
    }

    private static void untilRefused(Poured entries, ClientLedger ledger) {
        int refused = 0;
        for (int i = 0; refused < REFUSALS; i++) {
            Answer answer = entries.into(ledger, i);
            assertThat(answer.status()).as(answer.raw().body()).isIn(200, 503);
            if (answer.status() == 503) {
                assertThat(answer.header("Retry-After")).matches("[0-9]+");
                refused++;
            }
        }
    }

    private Path filler() {
        return disk.resolve("somebody-elses");
    }

    /** All but some room, so that it runs out in the middle of the work. */
    private void fill() throws IOException {
        FileStore store = Files.getFileStore(disk);
        byte[] block = new byte[1 << 16];
        Files.createFile(filler());
        while (store.getUsableSpace() > SOME_ROOM) {
            Files.write(filler(), block, StandardOpenOption.APPEND);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
