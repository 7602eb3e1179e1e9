package nl.gezinslijn.standalone.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.standalone.rulebook.TestClass.TestMethod;

/** Which tests prove which rule, and what is amiss with them. */
final class Proofs {

    /**
     * Rooms of the write side that hold no decision of a topic: requests, aggregates and bus around the decisions, the
     * calendar, imports, what is counted outside cases, of which the book has no rule, and what tests are made of.
     * Every other folder is a topic, also one that is new.
     */
    private static final Set<String> NO_TOPICS =
            Set.of("", "aggregate", "api", "bus", "calendar", "imports", "life", "office", "scenario");

    private final List<TestClass> classes;
    private final Set<String> run;

    Proofs(List<TestClass> classes) {
        this.classes = List.copyOf(classes);
        this.run = run(classes);
    }

    /**
     * A test that proves a rule.
     *
     * @param test name of the method
     */
    record Proof(String path, String type, String test) {}

    /** In the order of the files, and in each as it stands there. */
    Map<Rule, List<Proof>> byRule() {
        Map<Rule, List<Proof>> proofs = new EnumMap<>(Rule.class);
        tests().forEach(test -> test.rules()
                .forEach(rule ->
                        proofs.computeIfAbsent(rule, r -> new ArrayList<>()).add(test.proof())));
        return proofs;
    }

    List<Rule> unproven() {
        Map<Rule, List<Proof>> proofs = byRule();
        return Arrays.stream(Rule.values())
                .filter(rule -> !proofs.containsKey(rule))
                .toList();
    }

    /** Classes in the folder of a topic none of whose tests names a rule. */
    List<String> decidingByNoRule() {
        return classes.stream()
                .filter(this::isRun)
                .filter(type -> !NO_TOPICS.contains(type.topic()))
                .filter(type -> type.methods().stream().anyMatch(TestMethod::test))
                .filter(type -> type.methods().stream()
                        .allMatch(method -> type.rulesOf(method).isEmpty()))
                .map(TestClass::name)
                .toList();
    }

    /** Tests in the folder of a topic that see a rule refuse and name none of those they see. */
    List<Proof> refusedByARuleNotNamed() {
        return tests().filter(test -> !NO_TOPICS.contains(test.topic()))
                .filter(test -> !test.refusedBy().isEmpty())
                .filter(test -> Collections.disjoint(test.refusedBy(), test.rules()))
                .map(Test::proof)
                .toList();
    }

    /** What names a rule and is never run: no test, not found by its name, or disabled. */
    List<String> provingNothing() {
        return classes.stream()
                .flatMap(type -> {
                    if (!isRun(type)) {
                        boolean claims = !type.rules().isEmpty()
                                || type.methods().stream()
                                        .anyMatch(m -> !m.rules().isEmpty());
                        return claims ? Stream.of(type.name()) : Stream.empty();
                    }
                    return type.methods().stream()
                            .filter(method -> !method.test())
                            .map(method -> type.name() + "." + method.name());
                })
                .toList();
    }

    private record Test(Proof proof, String topic, Set<Rule> rules, Set<Rule> refusedBy) {}

    private Stream<Test> tests() {
        return classes.stream()
                .filter(this::isRun)
                .flatMap(type -> type.methods().stream()
                        .filter(TestMethod::test)
                        .map(method -> new Test(
                                new Proof(type.path(), type.name(), method.name()),
                                type.topic(),
                                type.rulesOf(method),
                                method.refusedBy())));
    }

    private boolean isRun(TestClass type) {
        return !type.disabled() && run.contains(type.name());
    }

    /** The names of the classes that are run: those looked for, and the suites that these extend. */
    private static Set<String> run(Collection<TestClass> classes) {
        Set<String> run = new HashSet<>();
        classes.stream().filter(TestClass::isLookedFor).map(TestClass::name).forEach(run::add);
        int before;
        do {
            before = run.size();
            classes.stream()
                    .filter(type -> run.contains(type.name()))
                    .map(TestClass::parent)
                    .filter(parent -> !parent.isEmpty())
                    .forEach(run::add);
        } while (run.size() > before);
        return run;
    }
}
