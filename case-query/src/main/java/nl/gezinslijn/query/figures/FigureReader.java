package nl.gezinslijn.query.figures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.View;
import org.bson.Document;

/** Reads the figures of cases as they are known now. Streams hold a cursor: close them. */
public final class FigureReader {

    private final ProjectionReader<CaseFigures> views;

    public FigureReader(ProjectionReader<CaseFigures> views) {
        this.views = views;
    }

    /** The cases of a programme, in all its versions, in which anything was going on from one day to another. */
    public Stream<CaseFigures> between(String programme, LocalDate from, LocalDate to) {
        return views.views(
                        and(
                                eq(CaseFiguresProjection.PROGRAMME, programme),
                                gte(CaseFiguresProjection.LAST_ON, from.toString()),
                                lte(CaseFiguresProjection.FIRST_ON, to.toString())),
                        new Document())
                .map(View::state);
    }
}
