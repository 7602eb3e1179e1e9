package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.GRANT_EXTENSION;
import static nl.gezinslijn.casefile.Action.REFUSE_EXTENSION;
import static nl.gezinslijn.casefile.Action.REQUEST_EXTENSION;
import static nl.gezinslijn.casefile.Rule.TERM_2;
import static nl.gezinslijn.casefile.Rule.TERM_3;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.term.GrantExtension;
import nl.gezinslijn.command.term.RefuseExtension;
import nl.gezinslijn.command.term.RequestExtension;

/** Extensions of the term. */
final class TermBodies {

    static final Topic TOPIC = new Topic(
            "Term",
            "The term and its extensions (verlenging)",
            List.of(
                    withFields(
                            REQUEST_EXTENSION,
                            "/{caseId}/extensions",
                            ExtensionRequest.class,
                            "Ask for an extension; the reason is the special situation",
                            TERM_2,
                            TERM_3),
                    bare(
                            GRANT_EXTENSION,
                            "/{caseId}/extensions/{number}/grants",
                            t -> new GrantExtension(t.theNumber()),
                            "Grant it",
                            TERM_3),
                    bare(
                            REFUSE_EXTENSION,
                            "/{caseId}/extensions/{number}/refusals",
                            t -> new RefuseExtension(t.theNumber()),
                            "Refuse it",
                            TERM_3)));

    private TermBodies() {}

    public record ExtensionRequest(
            @NotNull @Min(1) @Max(120) Integer months) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RequestExtension(months);
        }
    }
}
