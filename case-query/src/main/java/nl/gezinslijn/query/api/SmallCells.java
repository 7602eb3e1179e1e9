package nl.gezinslijn.query.api;

import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.MayRead.Figures;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Counted;
import nl.gezinslijn.query.report.Suppressed;
import nl.gezinslijn.query.report.Tabular;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Leaves small counts out of every report, for those to whom they are not shown. */
@ControllerAdvice(assignableTypes = ReportApi.class)
public class SmallCells implements ResponseBodyAdvice<Object> {

    /** Request attribute: the {@link Counted} of the report that is the answer. */
    static final String COUNTED = SmallCells.class.getName() + ".counted";

    private final MayRead mayRead;
    private final JsonMapper json;
    private final int few;

    public SmallCells(MayRead mayRead, JsonMapper json, int few) {
        this.mayRead = mayRead;
        this.json = json;
        this.few = few;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(request instanceof ServletServerHttpRequest servlet)
                || !(servlet.getServletRequest().getAttribute(COUNTED) instanceof Counted counted)
                || !(body instanceof Tabular report)) {
            return body;
        }
        Reader reader = Reader.of(SecurityContextHolder.getContext().getAuthentication());
        String programme = String.valueOf(servlet.getServletRequest().getParameter("programme"));
        return shown(report, counted, reader, programme);
    }

    /** A report as a reader may have it. */
    public Tabular shown(Tabular report, Counted counted, Reader reader, String programme) {
        return mayRead.figures(reader, programme) == Figures.ALL ? report : Suppressed.of(report, counted, few, json);
    }

    /** The same, in the shape it had: what is left out is null there. */
    public <R extends Tabular> R shown(Answer<R> answer, Class<R> shape, Reader reader, String programme) {
        Tabular shown = shown(answer.report(), answer.counted(), reader, programme);
        return shown instanceof Suppressed ? json.convertValue(shown, shape) : answer.report();
    }
}
