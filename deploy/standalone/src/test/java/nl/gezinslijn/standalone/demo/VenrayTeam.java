package nl.gezinslijn.standalone.demo;

import java.util.List;

/** Who works for Venray's families, over these years. All of them are invented. */
final class VenrayTeam {

    private static final String SYNTHESE = "synthese";
    private static final String MEE = "mee";

    /** Bureau Jeugdzorg took part until 2023; the team was complete again in October 2023. */
    static final List<Worker> COACHES = List.of(
            coach("coach.anouk", "Anouk Derckx", SYNTHESE),
            coach("coach.bram", "Bram Hoebergen", SYNTHESE),
            coach("coach.carlijn", "Carlijn Vullings", SYNTHESE).until("2022-06-30"),
            coach("coach.daan", "Daan Peelen", SYNTHESE),
            coach("coach.eline", "Eline Roelofsma", SYNTHESE),
            coach("coach.mirthe", "Mirthe Nabben", SYNTHESE).from("2022-06-20"),
            coach("coach.noor", "Noor Achterberg", SYNTHESE).from("2023-10-02"),
            coach("coach.fenna", "Fenna Terwindt", MEE),
            coach("coach.gijs", "Gijs Oomen", MEE),
            coach("coach.hanneke", "Hanneke Coppus", MEE),
            coach("coach.ilse", "Ilse Wijnhoven", MEE).until("2023-04-14"),
            coach("coach.jasper", "Jasper Kuenen", MEE).from("2023-09-04"),
            coach("coach.karin", "Karin Holtackers", "bureau-jeugdzorg").until("2022-12-31"),
            coach("coach.lotte", "Lotte Zeelen", "vincent-van-gogh"));

    static final Worker COORDINATOR = Worker.of("coordinator.lies", "Lies Hendrickx", "coordinator", SYNTHESE);

    /** A youth consultant of the municipality. */
    static final Worker PROCESS_LEAD =
            Worker.of("process-lead.petra", "Petra Geelen", "process-lead", "gemeente-venray");

    /** Until July 2023; nobody came in this place (004 L201). */
    static final Worker BEHAVIOURAL_SCIENTIST = Worker.of(
                    "behavioural-scientist.willem", "Willem Kooistra", "behavioural-scientist", MEE)
            .until("2023-07-03");

    private VenrayTeam() {}

    private static Worker coach(String id, String name, String organisation) {
        return Worker.of(id, name, "coach", organisation);
    }
}
