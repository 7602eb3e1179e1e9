package nl.gezinslijn.standalone.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Rule;

/**
 * A class of tests as it stands in its source.
 *
 * @param path of the file from the root of the source tree, with slashes
 * @param parent simple name of the class it extends; empty where it extends none
 * @param rules those that every test of the class proves
 * @param disabled none of its tests is run
 */
record TestClass(String path, String name, String parent, Set<Rule> rules, boolean disabled, List<TestMethod> methods) {

    TestClass {
        rules = Set.copyOf(rules);
        methods = List.copyOf(methods);
    }

    /**
     * A method that is a test or says it proves something.
     *
     * @param rules those named at the method itself
     * @param refusedBy those that it sees refuse: {@code thenRefused(TERM_2)}
     * @param test the test engines run it
     */
    record TestMethod(String name, Set<Rule> rules, Set<Rule> refusedBy, boolean test) {
        TestMethod {
            rules = Set.copyOf(rules);
            refusedBy = Set.copyOf(refusedBy);
        }
    }

    Set<Rule> rulesOf(TestMethod method) {
        return Stream.concat(rules.stream(), method.rules().stream()).collect(Collectors.toSet());
    }

    /** Surefire and Failsafe look for these names. */
    boolean isLookedFor() {
        return path.endsWith("Test.java") || path.endsWith("IT.java");
    }

    /** Below the package of the write side: {@code term} of {@code …/command/term/ExtensionsTest.java}; else empty. */
    String topic() {
        String rooms = "case-command/src/test/java/nl/gezinslijn/command/";
        if (!path.startsWith(rooms)) {
            return "";
        }
        String below = path.substring(rooms.length());
        return below.contains("/") ? below.substring(0, below.indexOf('/')) : "";
    }
}
