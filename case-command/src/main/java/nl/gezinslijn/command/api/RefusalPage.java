package nl.gezinslijn.command.api;

import java.util.List;
import nl.gezinslijn.command.imports.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Refused lines, in the order of the file.
 *
 * @param next where the following page begins, as afterLine; absent when there is none yet
 */
public record RefusalPage(List<Refusal> refusals, @Nullable Long next) {
    public RefusalPage {
        refusals = List.copyOf(refusals);
    }

    static RefusalPage of(List<Refusal> page, int limit) {
        return new RefusalPage(page, page.size() < limit ? null : page.getLast().line());
    }
}
