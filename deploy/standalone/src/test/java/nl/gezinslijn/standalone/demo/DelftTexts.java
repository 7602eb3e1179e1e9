package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.Theme.goal;

import java.util.List;
import java.util.Map;
import nl.gezinslijn.standalone.demo.Household.Ages;

/** What families in Delft ask, and what coaches and the zorgregisseur write down. */
final class DelftTexts {

    static final List<Theme> THEMES = List.of(
            new Theme(
                    "parenting",
                    new Ages(4, 15),
                    List.of(
                            "{Ouder} heeft schulden en is uitgeput; {kind} doet thuis en op school wat het wil.",
                            "Drie kinderen, drie soorten hulp, en thuis elke avond ruzie."),
                    List.of(
                            goal("parenting", "{Ouder} en de kinderen hebben vaste regels voor de avond."),
                            goal("school-and-work", "{kind} is elke dag op school."),
                            goal("money", "Er is een overzicht van de schulden en een aanvraag voor hulp daarbij."))),
            new Theme(
                    "child-safety",
                    new Ages(4, 14),
                    List.of(
                            "De buren horen ruzie en {kind} wordt laat op straat gezien.",
                            "Het consultatiebureau maakt zich zorgen; afspraken worden niet nagekomen."),
                    List.of(
                            goal("safety", "Na acht uur 's avonds is er altijd een volwassene thuis."),
                            goal("family-relations", "Ruzies worden gevoerd als de kinderen er niet bij zijn."),
                            goal("health", "De kinderen zijn gezien door huisarts en tandarts."))),
            new Theme(
                    "coordination",
                    new Ages(4, 16),
                    List.of(
                            "Zeven hulpverleners en geen plan; het gezin vertelt steeds opnieuw hetzelfde.",
                            "De ene instelling wacht op de andere en {ouder} is de draad kwijt."),
                    List.of(
                            goal("services", "Er is één plan, en wie iets doet staat erin."),
                            goal("services", "{Ouder} belt één nummer als er iets is."),
                            goal("social-network", "Een zus of buurvrouw zit bij elk overleg."))),
            new Theme(
                    "organising-help",
                    new Ages(4, 12),
                    List.of(
                            "{kind} heeft onderzoek nodig en staat al maanden op een wachtlijst.",
                            "{Ouder} is ziek; wie haalt de kinderen, wie kookt, wie regelt de thuiszorg?"),
                    List.of(
                            goal("child-development", "Het onderzoek van {kind} is gedaan en besproken."),
                            goal("services", "De indicatie is aangevraagd en de hulp begint."),
                            goal("social-network", "Twee mensen uit de familie springen elke week bij."))),
            new Theme(
                    "independence",
                    new Ages(4, 16),
                    List.of(
                            "Er dreigt huisuitzetting. Post blijft liggen en telefoon wordt niet opgenomen.",
                            "Na de scheiding weet {ouder} niet hoe het huishouden draaiende moet blijven."),
                    List.of(
                            goal("housing", "De huurachterstand is geregeld; het gezin blijft wonen waar het woont."),
                            goal("money", "{Ouder} doet elke week zelf de post."),
                            goal("school-and-work", "{Ouder} heeft werk of een opleiding voor drie dagen."))));

    static final List<String> NEEDS = List.of(
            "Dat er één iemand is die alles weet, en dat die blijft.",
            "Rust in huis. En dat niet iedereen zich ermee bemoeit.",
            "Eerst de huur en de stroom, dan praten we verder.",
            "Dat {kind} weer gewoon naar school gaat.",
            "Hulp die niet na zes weken weer ophoudt.");

    static final List<String> NETWORKS = List.of(
            "Een zus in Rijswijk die in het weekend de kinderen neemt.",
            "De buurvrouw van beneden en iemand van de kerk.",
            "Opa haalt de kinderen op dinsdag uit school.",
            "Een oud-collega die met de formulieren helpt.");

    static final Map<String, List<String>> CONTACTS = Map.of(
            "home-visit",
            List.of(
                    "Thuis langs geweest zonder afspraak; {ouder} deed open en er was koffie.",
                    "Samen de post gesorteerd: wat nu moet, wat kan wachten, wat weg mag.",
                    "Met {kind} het weekschema op de koelkast gehangen.",
                    "De gang geverfd met hulp van de buurvrouw; ondertussen veel besproken.",
                    "Twee keer aangebeld, de derde keer open. Kort gesproken, nieuwe afspraak gemaakt.",
                    "Doorgenomen welke doelen lopen. {Ouder} noemt er zelf een nieuw."),
            "office",
            List.of("Op kantoor: formulieren voor de indicatie ingevuld en ondertekend."),
            "phone",
            List.of("Gebeld over de afspraak van morgen; {ouder} gaat zelf."),
            "together",
            List.of(
                    "Aan tafel met school, maatschappelijk werk en het gezin; wie doet wat staat nu in het plan.",
                    "Met {ouder} mee naar het gesprek bij de woningcorporatie."));

    static final List<String> REVIEWS = List.of(
            "Met het gezin teruggekeken: één doel bereikt, twee lopen. De coach blijft.",
            "Het gaat stap voor stap. Nog te vroeg om los te laten.",
            "Het plan klopt nog. De avonden zijn rustiger, het geld kost tijd.");

    static final String DECLINED = "Bureau Jeugdzorg coördineert de zorg al; dat blijft zo.";

    static final List<String> STAGNATION = List.of(
            "Het indicatiebesluit laat op zich wachten en de hulp kan niet beginnen.",
            "Twee netwerkpartners wachten op elkaar; niemand mag beslissen.",
            "De wachtlijst voor de hulp aan {kind} schuift niet op.");
    static final String TO_ZORGREGISSEUR = "Als coach kom ik er met de partners niet uit.";
    static final String TO_MANAGEMENT = "De medewerkers mogen dit niet zelf besluiten.";
    static final String TO_MUNICIPALITY = "Ook tussen de organisaties is er geen besluit gekomen.";
    static final List<String> ANSWERS = List.of(
            "Ik breng het in het CJG-overleg en laat het binnen een week weten.",
            "Ik bel de partners vandaag; tot dan blijft de coach komen.");
    static final List<String> SOLVED = List.of(
            "Er is een besluit; de hulp begint en de coach houdt de regie.",
            "De partners hebben afgesproken wie begint. Het plan loopt weer.");

    static final String WORRIED = "De deur blijft dicht en {kind} is al weken niet op school gezien.";
    static final String GROUND = "Het gezin houdt hulp af en er zijn echte zorgen over {kind}.";
    static final String THROUGH = "Via Bureau Jeugdzorg.";
    static final String ANSWERED = "Het onderzoek is begonnen; Bureau Jeugdzorg coördineert.";
    static final String LEFT = "{Ouder} wil geen bezoek meer van de coach.";

    private DelftTexts() {}
}
