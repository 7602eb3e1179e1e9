package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.Theme.goal;

import java.util.List;
import nl.gezinslijn.standalone.demo.Household.Ages;

/** What families in Venray ask, and what they want to reach. */
final class VenrayThemes {

    static final Theme PREGNANCY = new Theme(
            "pregnancy-and-birth",
            new Ages(0, 0),
            List.of(
                    "{Ouder} ziet op tegen de komst van de baby en heeft weinig mensen om op terug te vallen.",
                    "De eerste weken met de baby vallen zwaar. {Ouder} slaapt slecht en twijfelt aan zichzelf."),
            List.of(
                    goal("parenting", "{Ouder} herkent wat de baby nodig heeft en voelt zich daar zeker bij."),
                    goal("social-network", "Twee mensen uit de omgeving springen elke week een uur bij."),
                    goal("mental-health", "{Ouder} heeft elke dag een moment om uit te rusten.")));

    static final List<Theme> ALL = List.of(
            PREGNANCY,
            new Theme(
                    "parenting",
                    new Ages(2, 11),
                    List.of(
                            "De dagen met {kind} verlopen onrustig en thuis is er veel strijd. {Ouder} vraagt hulp.",
                            "Ouders zitten niet op één lijn en willen {kind} samen meer duidelijkheid geven.",
                            "{Ouder} twijfelt of de aanpak thuis goed is en wil graag iemand die meedenkt."),
                    List.of(
                            goal("parenting", "Ouders spreken drie huisregels af en houden die vol."),
                            goal("parenting", "{Ouder} weet wat te doen als {kind} boos wordt."),
                            goal("domestic-relations", "Er wordt vier avonden per week zonder ruzie gegeten."))),
            new Theme(
                    "growing-up",
                    new Ages(6, 18),
                    List.of(
                            "{Ouder} maakt zich zorgen of {kind} zich goed ontwikkelt en wil weten wat nu past.",
                            "{kind} trekt zich terug en wil nergens meer naartoe. Wat kunnen ouders doen?"),
                    List.of(
                            goal("growing-up", "{kind} doet elke week één ding buitenshuis met leeftijdgenoten."),
                            goal("growing-up", "Ouders weten wat ze van {kind} op deze leeftijd mogen vragen."),
                            goal("use-of-time", "Er is een vast dagritme dat bij {kind} past."))),
            new Theme(
                    "setting-limits",
                    new Ages(2, 16),
                    List.of(
                            "{kind} luistert niet en wordt driftig als iets niet mag. {Ouder} is het roepen moe.",
                            "Elke avond is er strijd over bedtijd en schermtijd.",
                            "Thuis en op opvang of school is het gedrag hetzelfde: {kind} zoekt steeds de grens op."),
                    List.of(
                            goal("parenting", "Ouders reageren allebei op dezelfde rustige manier op een driftbui."),
                            goal("parenting", "{kind} gaat vijf avonden per week op tijd naar bed."),
                            goal("domestic-relations", "Er zijn duidelijke afspraken over schermtijd."))),
            new Theme(
                    "social-skills",
                    new Ages(5, 11),
                    List.of(
                            "{kind} heeft geen vriendjes en wordt op school vaak buitengesloten.",
                            "{kind} komt snel in conflict op het plein en weet niet hoe het anders kan."),
                    List.of(
                            goal("social-network", "{kind} speelt eens per week met een kind uit de klas."),
                            goal("growing-up", "{kind} zegt wat er is voordat het uit de hand loopt."))),
            new Theme(
                    "fear-and-anxiety",
                    new Ages(6, 17),
                    List.of(
                            "{kind} durft niet alleen te slapen en heeft vaak buikpijn voor school.",
                            "{kind} legt de lat zo hoog dat toetsen op tranen uitlopen.",
                            "Sinds de zomer wil {kind} niet meer naar school uit angst om te falen."),
                    List.of(
                            goal("mental-health", "{kind} kan zeggen waar de spanning zit en wat dan helpt."),
                            goal("work-and-education", "{kind} gaat weer elke dag naar school."),
                            goal("parenting", "Ouders stellen gerust zonder het over te nemen."))),
            new Theme(
                    "separation",
                    new Ages(2, 17),
                    List.of(
                            "Ouders zijn uit elkaar en praten alleen nog via berichten. {kind} zit ertussenin.",
                            "Na de scheiding gaat het wisselen van huis moeizaam; {kind} is er dagen van slag.",
                            "{Ouder} wil {kind} goed door de scheiding heen helpen en zoekt woorden daarvoor."),
                    List.of(
                            goal(
                                    "domestic-relations",
                                    "Ouders overleggen elke twee weken over {kind}, zonder verwijten."),
                            goal("parenting", "In beide huizen gelden dezelfde afspraken over slapen en eten."),
                            goal("growing-up", "{kind} mag bij beide ouders vertellen over de ander."))),
            new Theme(
                    "disability",
                    new Ages(2, 20),
                    List.of(
                            "{kind} heeft een beperking en vraagt de hele dag aandacht. {Ouder} raakt overbelast.",
                            "Welke hulp is er voor {kind}? Het gezin ziet door de bomen het bos niet."),
                    List.of(
                            goal("running-a-household", "Er is een weekplanning met vaste momenten van ontlasting."),
                            goal("parenting", "Ouders weten wat {kind} kan begrijpen en vragen niet meer dan dat."),
                            goal("social-network", "Familie past twee middagen per maand op."))),
            new Theme(
                    "mental-health",
                    new Ages(9, 22),
                    List.of(
                            "{kind} is somber, slaapt slecht en komt de kamer bijna niet meer af.",
                            "{Ouder} heeft zelf psychische klachten en merkt dat {kind} daar last van heeft."),
                    List.of(
                            goal("mental-health", "{kind} heeft een dagritme en iemand om mee te praten."),
                            goal(
                                    "mental-health",
                                    "{Ouder} heeft een eigen behandelaar en een plan voor slechte dagen."),
                            goal("growing-up", "{kind} weet dat niemand er schuld aan heeft."))),
            new Theme(
                    "young-carer",
                    new Ages(8, 18),
                    List.of(
                            "{kind} zorgt veel voor een zieke {ouder} en komt zelf tekort.",
                            "Door de zorg voor een broer is er weinig aandacht voor {kind}."),
                    List.of(
                            goal("growing-up", "{kind} heeft elke week een middag voor zichzelf."),
                            goal("social-network", "Een oom of tante is vast aanspreekpunt voor {kind}."))),
            new Theme(
                    "money",
                    new Ages(16, 22),
                    List.of(
                            "Er zijn schulden en {kind} merkt dat aan alles. Ouders schamen zich om hulp te vragen.",
                            "{kind} heeft zelf schulden gemaakt en durft de post niet te openen."),
                    List.of(
                            goal("finances", "Er is een overzicht van alle schulden en een afspraak over de aanpak."),
                            goal("finances", "De vaste lasten worden op tijd betaald."))),
            new Theme(
                    "other",
                    new Ages(16, 22),
                    List.of(
                            "{kind} wil op eigen benen staan en weet niet waar te beginnen.",
                            "Thuis lopen de spanningen op sinds {kind} van school is."),
                    List.of(
                            goal("work-and-education", "{kind} heeft een opleiding of werk dat past."),
                            goal("housing", "Er is duidelijkheid over waar {kind} woont."))));

    /** What turns up along the way in any family. */
    static final List<Theme.Goal> LATER_GOALS = List.of(
            goal("social-network", "Het gezin vraagt zelf hulp aan familie of buren als het nodig is."),
            goal("use-of-time", "{Ouder} heeft twee avonden per week voor zichzelf."));

    private VenrayThemes() {}

    /** Themes that are asked at some age within these. */
    static List<Theme> within(Ages ages) {
        return ALL.stream().filter(theme -> theme.ages().meets(ages)).toList();
    }
}
