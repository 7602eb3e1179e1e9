package nl.gezinslijn.query.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.IsoText;
import nl.gezinslijn.query.projection.Projection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The projection of what reports count. */
public final class CaseFiguresProjection {

    static final String PROGRAMME = "programme";
    static final String FIRST_ON = "firstOn";
    static final String LAST_ON = "lastOn";

    /** Stands for a last day yet to come; dates compare as text. */
    private static final String STILL = "9999-12-31";

    /** Its own and not the application's: how figures are written is part of the version. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(IsoText.quickly())
            .build();

    private static final Projection<Entry<CaseEvent>, CaseFigures> PROJECTION = new Projection<>(
            "case-figures",
            1,
            CaseFiles.AGGREGATE,
            new Projection.Fold<>(CaseFiles::entry, CaseFigures::none, FiguresFold::next),
            new Projection.Json<>(JSON::writeValueAsString, json -> JSON.readValue(json, CaseFigures.class)),
            new Projection.Fields<>(CaseFiguresProjection::fields, List.of(List.of(PROGRAMME, LAST_ON, FIRST_ON))));

    private CaseFiguresProjection() {}

    public static Projection<Entry<CaseEvent>, CaseFigures> projection() {
        return PROJECTION;
    }

    /** From when to when anything happened in the case that a report could count. */
    private static Document fields(CaseFigures figures) {
        CaseFigures.Registration registration = figures.registration();
        return registration == null
                ? new Document()
                : new Document(PROGRAMME, registration.programme())
                        .append(FIRST_ON, registration.on().toString())
                        .append(LAST_ON, goesOn(figures) ? STILL : lastOn(figures, registration.on()));
    }

    private static boolean goesOn(CaseFigures figures) {
        return (figures.refusedOn() == null && figures.helps().isEmpty())
                || figures.helps().stream().anyMatch(help -> help.endedOn() == null)
                || figures.climbs().stream().anyMatch(climb -> climb.resolvedOn() == null)
                || figures.protections().stream().anyMatch(protection -> protection.decidedOn() == null);
    }

    private static String lastOn(CaseFigures figures, LocalDate registeredOn) {
        Stream<@Nullable LocalDate> days = Stream.of(
                        figures.helps().stream().map(CaseFigures.Help::endedOn),
                        figures.climbs().stream().map(CaseFigures.Climb::resolvedOn),
                        figures.protections().stream().map(CaseFigures.Protection::decidedOn),
                        figures.scores().stream().map(CaseFigures.Score::on),
                        figures.marks().stream().map(CaseFigures.Mark::on),
                        Stream.of(figures.refusedOn()))
                .flatMap(it -> it);
        LocalDate last = registeredOn;
        for (LocalDate day : days.toList()) {
            last = day != null && day.isAfter(last) ? day : last;
        }
        return last.toString();
    }
}
