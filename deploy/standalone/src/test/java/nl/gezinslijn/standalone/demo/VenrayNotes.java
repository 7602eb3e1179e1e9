package nl.gezinslijn.standalone.demo;

import java.util.List;
import java.util.Map;

/** What coaches and coordinator in Venray write down. */
final class VenrayNotes {

    static final String NO_LONGER_NEEDED = "Het gezin redt het eerder dan gedacht zonder waakvlam.";

    private static final List<String> TALK = List.of(
            "Doorgesproken hoe de week is gegaan. {Ouder} ziet kleine stapjes vooruit.",
            "Het doel van vorige keer is gelukt op drie van de zeven dagen. Dat is samen gevierd.",
            "{Ouder} vertelt dat het thuis rustiger is, maar dat de ochtenden zwaar blijven.",
            "Samen met {kind} een dagkaart gemaakt. Die hangt nu in de keuken.",
            "Een moeilijke week: er is ruzie geweest. Besproken wat eraan voorafging en wat wel hielp.",
            "{kind} deed open en liet trots de nieuwe afspraken zien.",
            "Geoefend met rustig blijven en kort zeggen wat wel mag.",
            "Opa en oma waren erbij. Zij willen op woensdag bijspringen.",
            "Beide ouders aan tafel. Ze zijn het eens over de volgende stap.",
            "Gekeken naar een filmpje van het avondeten. {Ouder} zag zelf wat er al goed gaat.",
            "{Ouder} is moe. Afgesproken om één ding tegelijk te doen.",
            "Teruggekeken op de doelen: het eerste is bereikt, aan het tweede wordt gewerkt.");

    /** By kind of contact. */
    static final Map<String, List<String>> CONTACTS = Map.of(
            "home-visit",
            TALK,
            "office",
            TALK,
            "school",
            List.of(
                    "Gesprek op school met {ouder} en de intern begeleider over hoe {kind} in de klas zit.",
                    "Met de leerkracht afgesproken dat {kind} een vaste plek krijgt om tot rust te komen.",
                    "School ziet vooruitgang; thuis en school gebruiken nu dezelfde afspraken."),
            "gp-practice",
            List.of("Kort overleg bij de huisarts, samen met {ouder}, over slapen en spanning."),
            "phone",
            List.of(
                    "Gebeld om te horen hoe het gaat. {Ouder} heeft geen vragen en wil zo doorgaan.",
                    "{Ouder} belde na een moeilijke avond. Samen bedacht wat morgen kan helpen.",
                    "Afspraak verzet omdat {kind} ziek is. Het gaat verder redelijk."),
            "video",
            List.of(
                    "Beeldbellen met {ouder}. De afspraken rond bedtijd lukken steeds beter.",
                    "Via beeldbellen de week doorgenomen; {kind} zwaaide even mee."),
            "e-mail",
            List.of("Samenvatting van het gesprek en een oefening voor thuis gestuurd."),
            "message",
            List.of("{Ouder} stuurt een bericht: het is gelukt! Kort teruggeschreven."),
            "together",
            List.of(
                    "Overleg met het gezin, school en de jeugdverpleegkundige. Iedereen kent nu het plan.",
                    "Aan tafel met het gezin en de hulpverlener van {ouder}. Taken verdeeld."));

    static final String ACQUAINTED = "Kennisgemaakt en uitgelegd wat een gezinscoach doet. Afspraak gemaakt.";

    /** In the first two weeks. */
    static final List<String> BEGINNING = List.of(
            "Vragen en wensen op een rij gezet. {Ouder} vertelt wat al geprobeerd is.",
            "Getekend wie er om het gezin heen staan: familie, buren, school en hulpverleners.",
            "Besproken wat thuis goed gaat en wat als eerste anders moet.",
            "{Ouder} is opgelucht dat er iemand meekijkt. Volgende keer maken we het plan.");

    static final List<String> CANNOT_WAIT = List.of(
            "De situatie thuis loopt zo op dat wachten niet verantwoord is.",
            "{kind} gaat al twee weken niet naar school; nu is er nog een opening.",
            "{Ouder} staat er alleen voor en geeft zelf aan het niet te redden.");

    static final List<String> DECLINED = List.of(
            "Vraag hoort bij de gecontracteerde jeugdhulp; doorgegeven aan de jeugdconsulent.",
            "Gezin woont buiten de gemeente en is verwezen naar de eigen gemeente.",
            "Ouders zijn met advies aan de telefoon geholpen en willen geen coach.",
            "Er is al een andere organisatie aan de slag met dezelfde vraag.");

    static final List<String> OUT_OF_TURN = List.of(
            "Eigen school van de coach; de eerste op de lijst kon deze week nog niet.",
            "De coach kent de huisartsenpraktijk en heeft nu ruimte.");

    static final List<String> COMPLEX_INTENSIVE = List.of(
            "Met de gedragswetenschapper besproken: problemen op meerdere levensgebieden, wekelijks ondersteunen.",
            "Met de gedragswetenschapper getoetst: enkele maanden meer dan twee uur per week nodig.");

    static final List<String> STANDBY_SUPPORT = List.of(
            "Met de gedragswetenschapper besproken: het gezin redt het met een vinger aan de pols.",
            "Met de gedragswetenschapper getoetst: langdurig lichte steun voorkomt dat het weer misgaat.");

    static final List<String> REVIEWS = List.of(
            "De doelen lopen. Ouders willen op deze manier verder.",
            "Eén doel is bereikt. Er is een nieuwe vraag bij gekomen, die nemen we mee.",
            "Het gaat langzamer dan gehoopt. Plan blijft, wel vaker even bellen.");

    static final List<String> LAST_REVIEWS = List.of(
            "Het gezin kan het zelf. Nog één gesprek om af te ronden.",
            "Ouders weten wat ze doen als het weer moeilijk wordt. Afronden kan.");

    static final List<String> REVISED_BECAUSE = List.of(
            "Er is tijdens de begeleiding een nieuwe vraag bij gekomen.",
            "Het eerste doel is bereikt; het gezin wil verder met iets anders.",
            "Na de evaluatie is het plan samen kleiner gemaakt.");

    static final List<String> LEFT = List.of(
            "Gezin reageert niet meer op afspraken en berichten.",
            "Ouders vinden het zo genoeg en willen het zelf proberen.",
            "Ouders hebben nu geen ruimte voor gesprekken.");

    static final List<String> STAND_IN = List.of(
            "De coach is langdurig ziek; de coördinator rondt de zaak met het gezin af.",
            "De coach is met verlof; afgesproken dat de coördinator dit vastlegt.");

    static final List<String> TRANSFERRED = List.of(
            "De coach gaat uit dienst. Kennismaking met de nieuwe coach is geweest.",
            "Wisseling van coach in overleg met het gezin, met een gesprek samen.");

    private VenrayNotes() {}
}
