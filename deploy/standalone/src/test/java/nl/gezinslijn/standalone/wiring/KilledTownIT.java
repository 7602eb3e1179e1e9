package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.office.Books;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.store.KilledProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed, several times over, while many race for the places of a few coaches. */
class KilledTownIT {

    /** {@code -Dkill.town=20} is the long form. */
    private static final int KILLS = Integer.getInteger("kill.town", 5);

    /** At most; when exactly is left to chance. */
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 250;

    @TempDir
    Path directory;

    @Test
    @Timeout(300)
    @Proves(Rule.COACH_2)
    void after_every_kill_the_places_taken_are_the_cases_assigned_and_nothing_acknowledged_is_lost() throws Exception {
        Path ledger = directory.resolve("ledger");
        Random random = new Random();
        Judgement judgement = Judgement.NONE;
        for (int kill = 1; kill <= KILLS; kill++) {
            KilledProcess.run(
                    KilledTown.class,
                    1 + random.nextInt(ACKNOWLEDGED_BEFORE_A_KILL),
                    directory.toString(),
                    ledger.toString());
            try (var store = Node.store(directory)) {
                // also holds each coach's cap against every place taken
                Books books = Node.books(store);
                books.agree();
                judgement = Judgement.of(ClientLedger.read(ledger), wish -> kept(books.entries(wish.about()), wish));
                assertThat(judgement.losses()).as("lost in kill %d", kill).isEmpty();
            }
        }
        assertThat(judgement.found()).isGreaterThanOrEqualTo(KILLS);
        Recording.did(KILLS);
        judgement.nothingIsLost();
    }

    /** By its key; and, when it was answered, as the answer said. What it did around the case, the books hold. */
    private static Presence kept(List<Entry<CaseEvent>> entries, ClientLedger.Line wish) {
        List<Entry<CaseEvent>> own = entries.stream()
                .filter(entry -> wish.key().equals(entry.stamp().requestId()))
                .toList();
        List<String> names = own.stream()
                .map(entry -> EventNames.nameOf(entry.event().getClass()))
                .toList();
        if (own.isEmpty()) {
            return Presence.ABSENT;
        }
        if (Set.copyOf(names).size() < names.size()) {
            return Presence.MORE_THAN_ONCE;
        }
        String told = own.getLast().sequence() + 1 + " " + names;
        return wish.answer() == null || wish.answer().equals(told) ? Presence.ONCE : Presence.HALF;
    }
}
