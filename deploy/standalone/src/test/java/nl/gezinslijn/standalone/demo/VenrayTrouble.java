package nl.gezinslijn.standalone.demo;

import java.util.List;

/** What is written down when help stagnates or a child may not be safe. */
final class VenrayTrouble {

    static final List<String> STAGNATION = List.of(
            "De maatwerkvoorziening komt niet op gang; het gezin wacht nu ruim twee maanden.",
            "School en thuis spreken elkaar tegen en het plan ligt stil.",
            "Ouders willen niet meer samen aan tafel. De coach komt niet verder.",
            "Er is geen plek bij de jeugd-ggz en de situatie wordt slechter.");

    static final List<String> SOLVED = List.of(
            "Overbrugging geregeld tot de voorziening start.",
            "Gesprek met alle partijen gehad; het plan loopt weer.",
            "Er is een plek gevonden. De coach blijft tot de overdracht.");

    static final String HIGHER = "De coördinator kon dit niet alleen oplossen.";

    /** Steps 1 to 5 of the meldcode. */
    static final List<List<String>> STEPS = List.of(
            List.of(
                    "Signalen op een rij gezet: {kind} is vaak alleen thuis en komt zonder ontbijt op school.",
                    "Signalen vastgelegd: blauwe plekken en wisselende verhalen daarover."),
            List.of(
                    "Overlegd met een collega en de gedragswetenschapper.",
                    "Zonder namen te noemen overlegd met een deskundige collega."),
            List.of(
                    "De zorgen open besproken met {ouder} en met {kind}.",
                    "Gesprek met beide ouders over wat is gezien. Zij herkennen een deel."),
            List.of(
                    "Aard en ernst gewogen aan de hand van het afwegingskader.",
                    "Gewogen: het risico blijft, ook met de hulp die er nu is."),
            List.of(
                    "Besloten samen met de gedragswetenschapper; ouders zijn ingelicht.",
                    "Besluit genomen en met ouders besproken."));

    static final String TALK_LEFT_OUT =
            "Een gesprek vooraf kan {kind} in gevaar brengen; dit is met Veilig Thuis afgestemd.";

    static final String ACUTE = "Acuut gevaar: er was nu geweld in huis en {kind} was daarbij.";

    static final String GROUND = "De veiligheid van het kind gaat voor; met de ouders is hierover gesproken.";

    static final List<String> ADVICE = List.of(
            "Advies gevraagd over hoe het gesprek met ouders te voeren.",
            "Advies gevraagd: is dit genoeg om te melden?");

    static final List<String> ANSWERS = List.of(
            "Veilig Thuis neemt contact op met het gezin; de coach blijft betrokken.",
            "Er zijn veiligheidsafspraken gemaakt die met de coach worden gevolgd.",
            "Het gezin krijgt aanvullende hulp; het plan is daarop aangepast.");

    static final String AT_THE_TABLE = "Met ouders aan de Beschermingstafel besproken wat er nodig is.";

    private VenrayTrouble() {}
}
