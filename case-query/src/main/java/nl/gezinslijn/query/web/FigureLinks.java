package nl.gezinslijn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.gezinslijn.programme.Programme;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the cases behind the figures of one report are listed.
 *
 * @param page address without the figure
 */
record FigureLinks(String page) {

    static FigureLinks of(HttpServletRequest request, String report, Programme programme) {
        return new FigureLinks(UriComponentsBuilder.fromPath(request.getContextPath() + "/figures/" + report)
                .queryParam("programme", programme.id())
                .toUriString());
    }

    FigureLinks in(int year) {
        return with("year", year);
    }

    FigureLinks over(LocalDate from, LocalDate to) {
        return with("from", from).with("to", to);
    }

    FigureLinks with(String name, Object value) {
        return new FigureLinks(
                UriComponentsBuilder.fromUriString(page).queryParam(name, value).toUriString());
    }

    /** @param figure its JSON pointer in the report */
    public String at(String figure) {
        return UriComponentsBuilder.fromUriString(page)
                .queryParam("figure", figure)
                .toUriString();
    }

    /** One for each of a row of figures. */
    List<String> each(int number, IntFunction<String> figure) {
        return IntStream.range(0, number).mapToObj(figure).map(this::at).toList();
    }
}
