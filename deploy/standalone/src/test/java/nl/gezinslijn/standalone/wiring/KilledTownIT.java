package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.office.Books;
import nl.gezinslijn.standalone.store.KilledProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed, several times over, while many race for the places of a few coaches. */
class KilledTownIT {

    private static final int KILLS = 5;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 250;
    private static final Pattern ACKNOWLEDGED =
            Pattern.compile("\\S{36} \\d+ [A-Z]\\w+(Assigned|Transferred|Closed|Reopened)");

    @TempDir
    Path directory;

    @Test
    @Timeout(300)
    @Proves(Rule.COACH_2)
    void after_every_kill_the_places_taken_are_the_cases_assigned_and_nothing_acknowledged_is_lost() throws Exception {
        Path ledger = directory.resolve("ledger");
        for (int kill = 1; kill <= KILLS; kill++) {
            KilledProcess.run(
                    KilledTown.class,
                    ledger,
                    ACKNOWLEDGED_BEFORE_A_KILL,
                    ACKNOWLEDGED.asMatchPredicate(),
                    directory.toString());
            try (var store = Node.store(directory)) {
                // also holds each coach's cap against every place taken
                Books books = Node.books(store);
                books.agree();
                Files.readAllLines(ledger).forEach(line -> assertKept(books, line.split(" ")));
            }
        }
        assertThat(Files.readAllLines(ledger)).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
    }

    private static void assertKept(Books books, String[] acknowledged) {
        List<Entry<CaseEvent>> entries = books.entries(acknowledged[0]);
        int version = Integer.parseInt(acknowledged[1]);
        assertThat(entries).as("entries of a case acknowledged at %d", version).hasSizeGreaterThanOrEqualTo(version);
        assertThat(EventNames.nameOf(entries.get(version - 1).event().getClass()))
                .isEqualTo(acknowledged[2]);
    }
}
