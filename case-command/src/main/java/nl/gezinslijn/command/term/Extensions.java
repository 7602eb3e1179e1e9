package nl.gezinslijn.command.term;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.programme.Programme;

/** TERM-2 and TERM-3: what may be extended, by how much, asked when and granted by whom. */
final class Extensions {

    private Extensions() {}

    static List<CaseEvent> request(RequestExtension c, Situation s) {
        Programme.Extensions allowed = allowed(s);
        Term term = term(s);
        unless(
                c.months() == allowed.months(),
                Rule.TERM_2,
                "an extension is exactly " + allowed.months() + " months in this programme, not " + c.months());
        unless(
                term.granted() < allowed.atMost(),
                Rule.TERM_2,
                "this term already has the " + allowed.atMost() + " extensions the programme allows");
        unless(s.hasReason(), Rule.TERM_2, "an extension is only for a special situation: the reason says which");
        unless(term.pending() == null, Rule.TERM_3, "a request already waits for an answer");
        unless(
                !s.on().isAfter(term.endsOn()),
                Rule.TERM_3,
                "the term ended on " + term.endsOn() + "; an extension is asked on or before that day");
        // Asked in time but recorded afterwards: the coach can no longer do that alone.
        unless(
                !s.today().isAfter(term.endsOn()) || s.actor().role() == Role.COORDINATOR,
                Rule.TERM_3,
                "the term ended on " + term.endsOn()
                        + "; a request made before is recorded afterwards only by a coordinator");
        return List.of(new ExtensionRequested(term.requests() + 1, c.months()));
    }

    static List<CaseEvent> grant(GrantExtension c, Situation s) {
        Term term = term(s);
        Term.Request request = answerable(c.extension(), term, s);
        // A late answer works from the old end, because the end is always reckoned from the start.
        return List.of(new ExtensionGranted(
                request.number(), request.months(), Term.end(term.startedOn(), term.months() + request.months())));
    }

    static List<CaseEvent> refuse(RefuseExtension c, Situation s) {
        return List.of(
                new ExtensionRefused(answerable(c.extension(), term(s), s).number()));
    }

    private static Term.Request answerable(int extension, Term term, Situation s) {
        Term.Request request = term.pending();
        if (extension > term.requests() || extension < 1) {
            throw new NotFound("extension " + extension);
        }
        if (request == null || request.number() != extension) {
            throw new Refused(Rule.TERM_3, "extension " + extension + " has been answered");
        }
        unless(
                !s.actor().id().equals(request.askedBy()),
                Rule.TERM_3,
                "an extension is answered by another person than the asker");
        List<Role> may = allowed(s).grantedBy();
        unless(
                may.contains(s.actor().role()),
                Rule.TERM_3,
                "in this programme an extension is answered by: "
                        + String.join(", ", may.stream().map(Role::code).toList()));
        return request;
    }

    private static Programme.Extensions allowed(Situation s) {
        Programme.Extensions extensions = s.programme().extensions();
        if (extensions == null) {
            throw new Refused(Rule.TERM_2, "this programme has no extensions");
        }
        return extensions;
    }

    private static Term term(Situation s) {
        Term term = s.file().term();
        if (term == null) {
            throw new Refused(Rule.TERM_2, "this case has no enforced term to extend");
        }
        return term;
    }
}
