package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.Theme.goal;

import java.util.List;
import java.util.Map;
import nl.gezinslijn.standalone.demo.Household.Ages;

/** What families in the pilots ask, and what coaches and coordinator write down. */
final class DrentheTexts {

    static final List<Theme> THEMES = List.of(
            new Theme(
                    "parenting",
                    new Ages(4, 15),
                    List.of(
                            "{Ouder} krijgt geen vat meer op {kind}. Hulp die eerder kwam is afgehouden.",
                            "De kinderen bepalen wat er thuis gebeurt; {ouder} staat er alleen voor."),
                    List.of(
                            goal("parenting", "{Ouder} geeft duidelijke regels en houdt die vol."),
                            goal("family-relations", "Er wordt elke dag samen gegeten, zonder geschreeuw."),
                            goal("school-and-work", "{kind} is elke dag op tijd op school."))),
            new Theme(
                    "child-safety",
                    new Ages(4, 14),
                    List.of(
                            "School maakt zich zorgen: {kind} is vaak alleen thuis en zwerft over straat.",
                            "Er is ruzie met geweld geweest waar {kind} bij was."),
                    List.of(
                            goal("safety", "{kind} is na schooltijd nooit alleen thuis."),
                            goal("safety", "Ouders hebben een afspraak voor als de ruzie oploopt."),
                            goal("services", "Ouders laten de hulpverleners binnen en maken samen afspraken."))),
            new Theme(
                    "child-development",
                    new Ages(4, 12),
                    List.of(
                            "{kind} loopt achter op school en niemand weet goed waardoor.",
                            "{kind} praat weinig en speelt niet; onderzoek komt steeds niet rond."),
                    List.of(
                            goal("child-development", "Er is een onderzoek geweest en ouders snappen de uitslag."),
                            goal("school-and-work", "School en thuis gebruiken dezelfde aanpak."))),
            new Theme(
                    "coordination",
                    new Ages(4, 16),
                    List.of(
                            "Zes hulpverleners komen over de vloer en ieder zegt iets anders.",
                            "Instanties verwijzen naar elkaar en het gezin wacht al een half jaar."),
                    List.of(
                            goal("services", "Er is één plan en iedere hulpverlener kent het."),
                            goal("services", "Elke zes weken zit iedereen met het gezin aan tafel."),
                            goal("social-network", "Een familielid is bij elk overleg."))),
            new Theme(
                    "money-and-housing",
                    new Ages(4, 16),
                    List.of(
                            "Het gezin dreigt het huis kwijt te raken door een huurschuld.",
                            "Er is geen geld voor boodschappen; de post blijft ongeopend."),
                    List.of(
                            goal("money", "Er is een regeling voor alle schulden."),
                            goal("housing", "De huur wordt op tijd betaald; het gezin kan blijven."),
                            goal("health", "De kinderen zijn bij tandarts en huisarts geweest."))));

    /** Until there is a plan. */
    static final List<String> BEGINNING = List.of(
            "Kennisgemaakt aan de keukentafel. {Ouder} vertelt wie er allemaal over de vloer komt.",
            "Op een rij gezet wat er speelt en wat het gezin zelf het eerst anders wil.",
            "Alle hulpverleners op één vel papier getekend; het werden er zeven.");

    static final String GROUND = "De veiligheid van de kinderen gaat voor; de ouders weten ervan.";

    static final Map<String, List<String>> CONTACTS = Map.of(
            "home-visit",
            List.of(
                    "Samen de post doorgenomen en drie brieven beantwoord.",
                    "Met {ouder} de ochtend geoefend: wekken, eten, op tijd de deur uit.",
                    "Het was onrustig. Eerst koffie, daarna één ding uit het plan opgepakt.",
                    "{kind} liet het rapport zien. Er is vooruitgang met rekenen.",
                    "{Ouder} had zelf al gebeld met de woningstichting. Dat was een groot compliment waard.",
                    "Besproken wie er in het weekend kan oppassen; een tante wil helpen."),
            "office",
            List.of("Formulieren ingevuld en doorgesproken wat er bij de instanties ligt."),
            "phone",
            List.of("Gebeld: de afspraak van morgen gaat door, {ouder} ziet er wel tegenop."),
            "e-mail",
            List.of("Verslag van het overleg naar alle betrokkenen gestuurd, met goedvinden van het gezin."),
            "together",
            List.of(
                    "Overleg aan de keukentafel met school, maatschappelijk werk en het gezin. Eén plan afgesproken.",
                    "Met {ouder} mee naar Bureau Jeugdzorg; samen verteld wat nodig is."));

    static final List<String> REVIEWS = List.of(
            "Halverwege: het gezin houdt zich aan de afspraken, de schulden kosten meer tijd.",
            "Het plan loopt. De hulpverleners stemmen nu zelf met elkaar af.",
            "Twee doelen lopen goed, het derde is nog niet begonnen.");

    static final List<String> SPECIAL_SITUATIONS = List.of(
            "Bijzondere situatie: de uithuiszetting is net afgewend en de regeling gaat pas in.",
            "Bijzondere situatie: {ouder} is opgenomen geweest; het plan heeft drie maanden stilgelegen.",
            "Bijzondere situatie: het onderzoek van {kind} is net gestart en moet nog een vervolg krijgen.",
            "Bijzondere situatie: na de scheiding moet alles opnieuw worden afgesproken.");

    static final String GRANTED = "De situatie is bijzonder genoeg; drie maanden erbij.";
    static final String NOT_SPECIAL = "Meer tijd is wenselijk, maar de situatie is niet bijzonder: de hulp kan worden"
            + " overgenomen door het maatschappelijk werk.";

    static final List<String> STAGNATION = List.of(
            "Twee instellingen wachten op elkaar; het onderzoek begint niet.",
            "De woningstichting en de kredietbank komen er samen niet uit.");
    static final String HIGHER = "Overleg met de instellingen heeft niets opgeleverd.";
    static final String SOLVED = "De directies hebben afgesproken wie begint; het plan loopt weer.";

    static final String REPORTED = "Zorgen over verwaarlozing; met ouders besproken dat er gemeld wordt.";
    static final String ANSWERED = "Het AMK heeft met het gezin gesproken; er komt hulp bij.";
    static final String INVESTIGATION = "Ouders houden alle hulp af en de zorgen zijn groot.";
    static final String INVESTIGATED = "De Raad vraagt de kinderrechter om een ondertoezichtstelling.";

    static final String TRANSFERRED = "De coach verlaat de pilot; het gezin heeft de nieuwe coach ontmoet.";
    static final String LEFT = "Het gezin wil geen bezoek meer en redt zich zoals het is.";

    private DrentheTexts() {}
}
