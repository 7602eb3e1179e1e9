package nl.gezinslijn.query.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.dossier.DossierContent;
import nl.gezinslijn.query.dossier.Dossiers;
import nl.gezinslijn.query.history.Opening;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A dossier on paper, in Dutch: told in the words of the page of the case. */
public final class DossierPaper implements Dossiers.Paper {

    /** Writes the names of people from anywhere in Europe; the fonts that every reader has do not. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // It would tell of each file how it was laid out.
        XRLog.setLoggingEnabled(false);
    }

    /** What XML knows no character for, as a control that somebody pasted: it would keep a whole dossier from print. */
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final MessageSource messages;

    public DossierPaper(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @Override
    public byte[] pdf(DossierContent content, Programme programme, List<Entry<CaseEvent>> line, Opening opening) {
        Words words = new Words(messages, Languages.DUTCH);
        ProgrammeWords programmeWords = new ProgrammeWords(programme, words);
        LocalDate made = LocalDate.ofInstant(content.madeAt(), programme.timeZone());
        CaseView view = CaseViews.of(content.file(), programme, words, made);
        return rendered(templates.process(
                "pages/dossier",
                new Context(
                        Languages.DUTCH,
                        Map.of(
                                "view",
                                view,
                                "words",
                                words,
                                "dossier",
                                content,
                                "made",
                                words.date(made),
                                "line",
                                line.stream()
                                        .map(entry -> Moment.of(
                                                entry, opening, programmeWords, programme.timeZone(), view.people()))
                                        .toList()))));
    }

    private static byte[] rendered(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(NO_CHARACTER.matcher(page).replaceAll("\uFFFD"), null)
                    .useFont(
                            () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation Sans")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
