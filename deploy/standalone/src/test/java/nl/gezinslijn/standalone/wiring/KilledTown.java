package nl.gezinslijn.standalone.wiring;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.office.Books;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.standalone.store.KilledProcess;
import nl.gezinslijn.standalone.store.Racers;

/**
 * Many people, each with one case and a ledger line for every wish, move their cases to and fro among a few coaches
 * with a few places each, until the process is killed. Goes on with the cases it finds.
 */
final class KilledTown {

    private static final int PEOPLE = 32;
    private static final int PLACES = 3;
    private static final List<String> COACHES = List.of("anna", "bea", "cor", "dirk", "els", "frank", "gijs", "hanna");

    private KilledTown() {}

    /** Arguments: the directory of the store, and the ledger. */
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var store = Node.store(Path.of(arguments[0]));
        Node node = new Node(store);
        Town town = Town.drenthe(node);
        COACHES.forEach(coach -> town.cap(coach, PLACES));
        Books found = Node.books(store);
        List<String> cases = Stream.concat(
                        found.cases().stream().map(CaseFile::caseId), Stream.generate(town::registered))
                .limit(PEOPLE)
                .toList();
        var ledger = ClientLedger.open(Path.of(arguments[1]));
        Racers.race(PEOPLE, person -> () -> {
            String caseId = cases.get(person);
            CaseState before = found.file(caseId).state();
            Random random = new Random();
            boolean coached = before == CaseState.ASSIGNED || before == CaseState.ACTIVE;
            boolean coachedBefore = coached || before == CaseState.CLOSED;
            for (long wishes = 0; wishes < Long.MAX_VALUE; wishes++) {
                String coach = COACHES.get(random.nextInt(COACHES.size()));
                boolean goes = coached && random.nextBoolean();
                Submission wish = goes
                        ? town.closure(caseId)
                        : coached
                                ? town.transfer(caseId, coach)
                                : coachedBefore ? town.reopening(caseId, coach, null) : town.assignment(caseId, coach);
                String key = UUID.randomUUID().toString();
                ledger.sent(key, caseId);
                Submission keyed = Town.keyed(wish, key);
                if (node.answer(keyed) instanceof Receipt receipt) {
                    coached = !goes;
                    coachedBefore = true;
                    ledger.acknowledged(key, receipt.version() + " " + receipt.events());
                    out.println(KilledProcess.ACKNOWLEDGED);
                }
            }
            return person;
        });
    }
}
