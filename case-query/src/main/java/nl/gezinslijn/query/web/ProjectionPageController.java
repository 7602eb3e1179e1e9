package nl.gezinslijn.query.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.rebuild.GenerationStatus;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the views are doing, and building them anew. */
@Page
public class ProjectionPageController {

    private static final int WHOLE = 100;

    private final Projections projections;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public ProjectionPageController(
            Projections projections, Programmes programmes, MayRead mayRead, MessageSource messages) {
        this.projections = projections;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    /** @param latest null where it was never rebuilt here */
    record Kept(
            String name,
            List<GenerationStatus> generations,
            List<ParkedCase> parked,
            @Nullable Building latest) {}

    /**
     * @param percent how much of the reading is done
     * @param pace events a second
     */
    record Building(Rebuild of, int percent, String pace, boolean ready, boolean ended, boolean differs) {

        static Building of(Rebuild rebuild, Locale language) {
            Rebuild.Verdict verdict = rebuild.verdict();
            boolean read = rebuild.phase().compareTo(Phase.SCANNING) > 0;
            return new Building(
                    rebuild,
                    read ? WHOLE : (int) (WHOLE * rebuild.work().share()),
                    NumberFormat.getIntegerInstance(language)
                            .format(rebuild.work().eventsPerSecond()),
                    rebuild.phase() == Phase.READY,
                    rebuild.phase().ended(),
                    verdict != null && verdict.differing() > 0);
        }
    }

    @GetMapping("/projections")
    String projections(Authentication login, Locale language, Model model) {
        if (!mayRead.projections(Reader.of(login))) {
            throw new NotAllowed("projections are not for this account's roles");
        }
        Words words = new Words(messages, language);
        model.addAttribute(
                "instants",
                new Instants(words, programmes.all().iterator().next().timeZone()));
        model.addAttribute(
                "projections",
                projections.all().stream().map(it -> kept(it, language)).toList());
        return "pages/projections";
    }

    private static Kept kept(ProjectionKeeper<?, ?> keeper, Locale language) {
        return new Kept(
                keeper.name(),
                keeper.generations(),
                keeper.parked(),
                keeper.rebuilds().stream()
                        .findFirst()
                        .map(it -> Building.of(it, language))
                        .orElse(null));
    }
}
