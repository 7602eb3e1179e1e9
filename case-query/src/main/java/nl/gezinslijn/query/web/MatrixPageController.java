package nl.gezinslijn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.AskedReports;
import nl.gezinslijn.query.api.AskedReports.Asked;
import nl.gezinslijn.query.api.SmallCells;
import nl.gezinslijn.query.api.TableConverter;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.Tabular;
import nl.gezinslijn.query.report.matrix.SteeringMatrix;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steering matrix of a year: to read, to print and to take along. */
@Page
public class MatrixPageController {

    private static final int EARLIEST = 1900;

    private final AskedReports asked;
    private final Reports reports;
    private final SmallCells smallCells;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public MatrixPageController(
            AskedReports asked,
            Reports reports,
            SmallCells smallCells,
            Programmes programmes,
            MayRead mayRead,
            MessageSource messages) {
        this.asked = asked;
        this.reports = reports;
        this.smallCells = smallCells;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    /** How the matrix can be taken along. */
    enum Form {
        CSV(TableConverter.CSV),
        XLSX(TableConverter.XLSX);

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    @GetMapping("/matrix")
    String matrix(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        ProgrammeChoice choice = ProgrammeChoice.withFigures(programmes, mayRead, reader, programme);
        Programme shown = choice.shown();
        int now = Period.yearOf(shown, reports.today(shown));
        Answer<SteeringMatrix> answer = asked.steeringMatrix(shown, asked(shown, year, now));
        SteeringMatrix matrix = smallCells.shown(answer, SteeringMatrix.class, reader, shown.id());
        Words words = new Words(messages, language);
        choice.addTo(model);
        model.addAttribute("matrix", matrix);
        model.addAttribute("nextYear", matrix.year() < now ? matrix.year() + 1 : null);
        model.addAttribute(
                "view",
                new MatrixView(
                        matrix,
                        answer,
                        mayRead.sight(reader).isNone()
                                ? null
                                : FigureLinks.of(request, "steering-matrix", shown)
                                        .in(matrix.year()),
                        new MatrixWords(new ProgrammeWords(shown, words))));
        return "pages/matrix";
    }

    @GetMapping("/matrix/export")
    ResponseEntity<Tabular> export(
            @RequestParam String programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam Form form,
            Authentication login) {
        Reader reader = Reader.of(login);
        Programme shown = ProgrammeChoice.withFigures(programmes, mayRead, reader, programme)
                .shown();
        int now = Period.yearOf(shown, reports.today(shown));
        Answer<SteeringMatrix> answer = asked.steeringMatrix(shown, asked(shown, year, now));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.type))
                .body(smallCells.shown(answer.report(), answer.counted(), reader, shown.id()));
    }

    private static Asked asked(Programme programme, @Nullable Integer year, int now) {
        Integer wanted = year == null ? null : Math.clamp(year, EARLIEST, now);
        return new Asked(programme.id(), null, null, null, wanted, null, null);
    }
}
