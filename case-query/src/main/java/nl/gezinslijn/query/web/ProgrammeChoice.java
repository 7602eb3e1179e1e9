package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Which programme a page is about, each in its newest version.
 *
 * @param all that can be chosen
 * @param shown the one that is asked for; by default one that the reader's own organisation works in
 */
record ProgrammeChoice(List<Programme> all, Programme shown) {

    /** Of all there are; the first when none is asked for. */
    static ProgrammeChoice any(Programmes programmes, @Nullable String asked) {
        List<Programme> all = programmes.newest();
        return new ProgrammeChoice(
                all, asked == null ? all.getFirst() : programmes.newest(asked).orElseThrow(UnknownPage::new));
    }

    /** Of those whose figures this reader may have, whole or without the small ones. */
    static ProgrammeChoice withFigures(Programmes programmes, MayRead mayRead, Reader reader, @Nullable String asked) {
        return of(
                programmes,
                it -> mayRead.figures(reader, it.id()) != MayRead.Figures.NONE,
                reader.organisation(),
                asked);
    }

    /**
     * @throws UnknownPage when there is no such programme
     * @throws NotAllowed when it is not offered, or none is
     */
    static ProgrammeChoice of(
            Programmes programmes, Predicate<Programme> offered, String organisation, @Nullable String asked) {
        List<Programme> all = programmes.newest().stream().filter(offered).toList();
        if (asked != null && programmes.newest(asked).isEmpty()) {
            throw new UnknownPage();
        }
        Programme shown = all.stream()
                .filter(it -> asked == null
                        ? it.suppliesCoaches(organisation)
                        : it.id().equals(asked))
                .findFirst()
                .or(() -> asked == null ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new NotAllowed("these figures are not for this account's roles"));
        return new ProgrammeChoice(all, shown);
    }

    void addTo(Model model) {
        model.addAttribute("programmes", all);
        model.addAttribute("programme", shown);
    }
}
