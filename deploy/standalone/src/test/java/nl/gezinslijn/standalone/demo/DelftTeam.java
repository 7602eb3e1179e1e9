package nl.gezinslijn.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who works for the families of Delft, and who inspects it. All of them are invented. */
final class DelftTeam {

    private static final String MEE = "mee";
    private static final String CJG = "cjg";
    private static final String KWADRAAD = "kwadraad";
    private static final String GGZ = "ggz-delfland";

    /** By organisation. The finding speaks of the JGZ where the programme has the CJG. */
    static final Map<String, List<Worker>> COACHES = Map.of(
            MEE, List.of(coach("paula", "Paula Noordam", MEE), coach("steef", "Steef Hoogwerf", MEE)),
            CJG,
                    List.of(
                            coach("jetske", "Jetske Buitendijk", CJG),
                            coach("olga", "Olga Riemersma", CJG),
                            coach("wout", "Wout Overgaauw", CJG)),
            KWADRAAD,
                    List.of(
                            coach("marleen", "Marleen Ammerlaan", KWADRAAD),
                            coach("dirk", "Dirk Zeestraten", KWADRAAD)),
            GGZ, List.of(coach("femmy", "Femmy Zandstra", GGZ), coach("rogier", "Rogier van Tol", GGZ)));

    /** Decides who comes in and who coaches (001 L17). */
    static final Worker ZORGREGISSEUR = Worker.of("zorgregisseur.saskia", "Saskia van Duin", "zorgregisseur", CJG);

    static final Worker INSPECTOR = Worker.of("inspector.ruth", "Ruth Hagenaars", "inspector", "toezicht");

    private DelftTeam() {}

    static List<Worker> coaches() {
        return new TreeMap<>(COACHES).values().stream().flatMap(List::stream).toList();
    }

    private static Worker coach(String id, String name, String organisation) {
        return Worker.of("coach." + id, name, "coach", organisation);
    }
}
