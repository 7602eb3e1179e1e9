package nl.gezinslijn.standalone.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * Accounts for the demo: everybody who wrote in one of the registers, one of each other role, and who acts in the told
 * lives.
 */
final class DemoAccounts {

    /** @param roles as {@code process-lead} */
    record Account(String id, String name, List<String> roles, String organisation) {
        static Account of(Worker worker) {
            return new Account(worker.id(), worker.name(), List.of(worker.role()), worker.organisation());
        }
    }

    private static final List<Worker> OTHERS = List.of(
            DelftTeam.ZORGREGISSEUR,
            VenrayTeam.BEHAVIOURAL_SCIENTIST,
            DelftTeam.INSPECTOR,
            Worker.of("analyst.tess", "Tess van Loon", "analyst", "gemeente-venray"),
            Worker.of("administrator.joep", "Joep Sleegers", "administrator", "gemeente-venray"),
            Worker.of("importer.inge", "Inge Stevens", "importer", "gemeente-venray"));

    /** Whom the told lives of docs/lives need beside those. */
    private static final List<Worker> OF_THE_LIVES = List.of(
            Worker.of("coordinator.truus", "Truus Rozendaal", "coordinator", "cjg"),
            Worker.of("coach.samira", "Samira Benali", "coach", "jeugdzorg-rotterdam"),
            Worker.of("coach.joyce", "Joyce Pengel", "coach", "welzijn-feijenoord"),
            Worker.of("coordinator.otto", "Otto Verheul", "coordinator", "jeugdzorg-rotterdam"),
            Worker.of("coach.lieve", "Lieve Baetens", "coach", "aww"),
            Worker.of("coordinator.koen", "Koen Vandersmissen", "coordinator", "aww"),
            Worker.of("process-lead.berend", "Berend Oldenhof", "process-lead", "gemeente-hoogeveen"),
            Worker.of("coach.yvonne", "Yvonne Haegens", "coach", "synthese"),
            Worker.of("coach.jolanda", "Jolanda Wesselink", "coach", "perspectief"),
            Worker.of("coordinator.mieke", "Mieke Hagens", "coordinator", "perspectief"),
            Worker.of("coordinator.gerrit", "Gerrit Wassink", "coordinator", "perspectief"));

    private DemoAccounts() {}

    static List<Account> all() {
        return Stream.of(
                        DrenthePilots.COACHES.get(DrenthePilots.HOOGEVEEN),
                        DrenthePilots.COACHES.get(DrenthePilots.COEVORDEN),
                        DelftTeam.coaches(),
                        VenrayTeam.COACHES,
                        List.of(DrenthePilots.COORDINATOR, VenrayTeam.COORDINATOR, VenrayTeam.PROCESS_LEAD),
                        OTHERS,
                        OF_THE_LIVES)
                .flatMap(List::stream)
                .map(Account::of)
                .toList();
    }
}
