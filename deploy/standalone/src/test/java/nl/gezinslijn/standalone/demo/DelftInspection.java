package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.event.OfficeEvent.Verdict.MET;
import static nl.gezinslijn.event.OfficeEvent.Verdict.TO_IMPROVE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.event.OfficeEvent.Verdict;

/**
 * The inspection of Delft in 2013, over the year that ended on 31 March: what was found at each of the 26 marks (001
 * L35-L75), in our words. The days are ours.
 */
final class DelftInspection {

    static final String ID = Dice.id("demo/delft-2013/inspection").toString();

    private static final LocalDate OPENED = LocalDate.of(2013, 4, 8);
    private static final LocalDate PUBLISHED = LocalDate.of(2013, 6, 17);
    private static final LocalTime WRITTEN = LocalTime.of(10, 30);

    private static final List<OfTheme> THEMES = List.of(
            new OfTheme(
                    LocalDate.of(2013, 4, 22),
                    List.of(
                            new Finding(
                                    "i1",
                                    MET,
                                    "De gemeente en twee van de drie bevraagde partners omschrijven de doelgroep gelijk:"
                                            + " problemen op meer leefgebieden, en een gezin dat die niet zelf aankan."),
                            new Finding(
                                    "i2",
                                    MET,
                                    "Uit cijfers van de jeugdgezondheidszorg schat de gemeente 600 risicokinderen; zij weet"
                                            + " in welke wijken hun gezinnen wonen."),
                            new Finding(
                                    "i3",
                                    MET,
                                    "Twee van de drie partners noemen de zorgregisseur van het CJG of het CJG-overleg als"
                                            + " plek om aan te melden."),
                            new Finding(
                                    "i4",
                                    MET,
                                    "Partners en andere partijen melden aan. CJG, ggz, BIZ, thuiszorg en AMK worden door"
                                            + " allen genoemd, maatschappelijk werk en onderwijs door twee, de"
                                            + " woningcorporatie door een."))),
            new OfTheme(
                    LocalDate.of(2013, 4, 29),
                    List.of(
                            new Finding("i5", MET, "De eigen kracht van het gezin is het uitgangspunt."),
                            new Finding("i6", MET, "Het sociale netwerk van het gezin doet mee."),
                            new Finding(
                                    "i7",
                                    MET,
                                    "Het intakeformulier laat zien dat de behoefte van het gezin bepaalt wat er"
                                            + " gebeurt."))),
            new OfTheme(
                    LocalDate.of(2013, 5, 13),
                    List.of(
                            new Finding("i8", MET, "Het beleid voor deze gezinnen staat in het beleidskader jeugd."),
                            new Finding(
                                    "i9", MET, "De gezamenlijke visie is vastgelegd in het handboek gezinscoaching."),
                            new Finding(
                                    "i10",
                                    TO_IMPROVE,
                                    "Iedere partner stelt eigen doelen: opgroeien en opvoeden, zelfstandigheid teruggeven,"
                                            + " of hulp organiseren. Gezamenlijke doelen zijn er niet."),
                            new Finding("i11-i12", MET, "De partners evalueren de resultaten per gezin."),
                            new Finding(
                                    "i13-i14",
                                    MET,
                                    "De gemeente evalueert en stelt het beleid bij; in 2009 door een externe partij, en in"
                                            + " haar jaarverslagen."),
                            new Finding("i15", MET, "Het gezin heeft één centrale regisseur: de gezinscoach."),
                            new Finding(
                                    "i16-i17",
                                    TO_IMPROVE,
                                    "De coach heeft geen doorzettingsmacht. Een maximale caseload is niet afgesproken, en"
                                            + " wat een coach moet kunnen is niet omschreven."),
                            new Finding("i18", MET, "Eén gezamenlijk plan per gezin is leidend."),
                            new Finding("i19", MET, "Het plan gaat over de problemen van alle gezinsleden."),
                            new Finding(
                                    "i20",
                                    MET,
                                    "Outreachend werken is het uitgangspunt. Let op: niet iedere partner onderschrijft dat;"
                                            + " een deel laat gezinnen naar de hulpverlening komen."),
                            new Finding(
                                    "i21",
                                    TO_IMPROVE,
                                    "Er is geen drang of dwang; het gezin kan zelf stoppen. Dan wordt de coördinatie elders"
                                            + " belegd, en bij echte zorgen volgt een melding bij AMK of Raad via Bureau"
                                            + " Jeugdzorg."))),
            new OfTheme(
                    LocalDate.of(2013, 5, 27),
                    List.of(
                            new Finding("i22", MET, "De gemeente voert de regie over de aanpak."),
                            new Finding(
                                    "i23",
                                    MET,
                                    "Bij stagnatie gaat de coach naar de zorgregisseur, die naar teamleiders en management"
                                            + " van de partners, en zo nodig naar de medewerker complexe casuïstiek van de"
                                            + " gemeente."),
                            new Finding(
                                    "i24-i25",
                                    MET,
                                    "Alle partijen die ertoe doen zijn verbonden; de afspraken staan in een convenant."),
                            new Finding(
                                    "i26",
                                    TO_IMPROVE,
                                    "Medewerkers van de partners mogen niet zelf beslissen; zij moeten de zorg eerst met hun"
                                            + " organisatie afstemmen."),
                            new Finding(
                                    "i27", MET, "Over het delen van informatie zijn afspraken, en dat gaat goed."))),
            new OfTheme(
                    LocalDate.of(2013, 6, 3),
                    List.of(
                            new Finding("i28", MET, "Zo kort mogelijk, maar zolang als nodig."),
                            new Finding(
                                    "i29",
                                    TO_IMPROVE,
                                    "Er zijn wachtlijsten: voor indicatiebesluiten en voor geïndiceerde hulp."),
                            new Finding("i30", MET, "Als het nodig is krijgen zorg en ondersteuning een vervolg."))));

    private record OfTheme(LocalDate written, List<Finding> findings) {}

    private record Finding(String mark, Verdict verdict, String text) {}

    private DelftInspection() {}

    static List<RegisterLine> lines() {
        List<RegisterLine> lines = new ArrayList<>();
        lines.add(line(
                "open-inspection",
                OPENED,
                Body.on(OPENED)
                        .with("programme", DelftRegister.NAME)
                        .with("framework", "stj-2013")
                        .with("from", LocalDate.of(2012, 4, 1))
                        .with("to", LocalDate.of(2013, 3, 31))));
        for (OfTheme theme : THEMES) {
            for (Finding finding : theme.findings()) {
                Body body = Body.on(theme.written())
                        .with("mark", finding.mark())
                        .with("verdict", finding.verdict().name())
                        .with("text", finding.text());
                lines.add(line("record-finding", theme.written(), body));
            }
        }
        lines.add(line("publish-inspection", PUBLISHED, Body.on(PUBLISHED)));
        return lines;
    }

    private static RegisterLine line(String action, LocalDate day, Body body) {
        return RegisterLine.about(ID, action, OfficeCalendar.at(day, WRITTEN), DelftTeam.INSPECTOR, body);
    }
}
