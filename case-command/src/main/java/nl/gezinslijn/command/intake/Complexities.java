package nl.gezinslijn.command.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Complexity.Criterion;

/** INT-4: what makes a case complex. */
final class Complexities {

    private Complexities() {}

    static List<CaseEvent> test(TestComplexity c, Situation s) {
        Programme.Complexity complexity = s.programme().complexity();
        if (complexity == null) {
            throw new Refused(Rule.INT_4, "this programme does not test complexity");
        }
        Set<String> held = new LinkedHashSet<>(c.criteria());
        List<Criterion> criteria = complexity.criteria();
        for (String code : held) {
            if (criteria.stream().noneMatch(k -> k.code().equals(code))) {
                throw new InvalidField(
                        "criteria",
                        "names what is no criterion of the programme; it has "
                                + criteria.stream().map(Criterion::code).collect(Collectors.joining(", ")));
            }
        }
        boolean byItself = criteria.stream().anyMatch(k -> held.contains(k.code()) && !k.onlyTogether());
        return List.of(new ComplexityTested(List.copyOf(held), byItself || held.size() > 1));
    }
}
