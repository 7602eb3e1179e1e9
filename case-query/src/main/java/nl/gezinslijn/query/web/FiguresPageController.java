package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Locale;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.AskedReports;
import nl.gezinslijn.query.api.AskedReports.Asked;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Reports;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases behind a figure, wherever the figure stood. */
@Page
public class FiguresPageController {

    private static final int SIZE = 50;

    private final AskedReports asked;
    private final Reports reports;
    private final CaseReading cases;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public FiguresPageController(
            AskedReports asked,
            Reports reports,
            CaseReading cases,
            Programmes programmes,
            MayRead mayRead,
            MessageSource messages) {
        this.asked = asked;
        this.reports = reports;
        this.cases = cases;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    /** @param figure its JSON pointer in the report */
    @GetMapping("/figures/{report}")
    String figure(
            @PathVariable String report,
            Asked question,
            @RequestParam String figure,
            @RequestParam(defaultValue = "0") int page,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        Programme shown = ProgrammeChoice.withFigures(programmes, mayRead, reader, question.programme())
                .shown();
        // who has figures and sees no case is told so before anything is reckoned
        cases.requireSomeCase(reader);
        Answer<?> answer = asked.named(report, shown, question);
        List<String> counted = answer.counted().cases(figure).orElseThrow(UnknownPage::new);
        Words words = new Words(messages, language);
        ProgrammeWords programmeWords = new ProgrammeWords(shown, words);
        model.addAttribute("programme", shown);
        model.addAttribute("today", reports.today(shown));
        model.addAttribute("programmeWords", programmeWords);
        model.addAttribute("told", FigureTitle.of(answer.report(), figure, programmeWords));
        model.addAttribute("times", counted.size());
        model.addAttribute("number", counted.stream().distinct().count());
        model.addAttribute("cases", cases.these(reader, counted, Math.max(0, page), SIZE));
        UriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
        model.addAttribute("previous", here.replaceQueryParam("page", page - 1).toUriString());
        model.addAttribute("next", here.replaceQueryParam("page", page + 1).toUriString());
        return "pages/figure";
    }
}
