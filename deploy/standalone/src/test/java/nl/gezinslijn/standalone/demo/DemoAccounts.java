package nl.gezinslijn.standalone.demo;

import java.util.List;
import java.util.stream.Stream;

/** Accounts for the demo: everybody who wrote in one of the registers, and one of each other role. */
final class DemoAccounts {

    /** @param roles as {@code process-lead} */
    record Account(String id, String name, List<String> roles, String organisation) {
        static Account of(Worker worker) {
            return new Account(worker.id(), worker.name(), List.of(worker.role()), worker.organisation());
        }
    }

    private static final List<Worker> OTHERS = List.of(
            Worker.of("zorgregisseur.saskia", "Saskia van Duin", "zorgregisseur", "cjg"),
            VenrayTeam.BEHAVIOURAL_SCIENTIST,
            Worker.of("inspector.ruth", "Ruth Hagenaars", "inspector", "toezicht"),
            Worker.of("analyst.tess", "Tess van Loon", "analyst", "gemeente-venray"),
            Worker.of("administrator.joep", "Joep Sleegers", "administrator", "gemeente-venray"),
            Worker.of("importer.inge", "Inge Stevens", "importer", "gemeente-venray"));

    private DemoAccounts() {}

    static List<Account> all() {
        return Stream.of(
                        DrenthePilots.COACHES.get(DrenthePilots.HOOGEVEEN),
                        DrenthePilots.COACHES.get(DrenthePilots.COEVORDEN),
                        VenrayTeam.COACHES,
                        List.of(DrenthePilots.COORDINATOR, VenrayTeam.COORDINATOR, VenrayTeam.PROCESS_LEAD),
                        OTHERS)
                .flatMap(List::stream)
                .map(Account::of)
                .toList();
    }
}
