package nl.gezinslijn.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** Finds, among the tests of this module, those that prove each rule. */
public final class ProvenRules {

    private static final Set<Class<? extends Annotation>> TESTS =
            Set.of(Test.class, ParameterizedTest.class, TestFactory.class, Property.class);

    private ProvenRules() {}

    /** Tests of each rule that has any, as {@code ExtensionsTest.a_third_extension_is_refused}. */
    public static Map<Rule, SortedSet<String>> byRule() {
        return classes()
                .flatMap(ProvenRules::proofs)
                .collect(Collectors.groupingBy(
                        Proof::rule,
                        () -> new EnumMap<>(Rule.class),
                        Collectors.mapping(Proof::test, Collectors.toCollection(TreeSet::new))));
    }

    private record Proof(Rule rule, String test) {}

    private static Stream<Proof> proofs(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(ProvenRules::isTest)
                .flatMap(method -> Stream.concat(
                                rules(type.getAnnotation(Proves.class)), rules(method.getAnnotation(Proves.class)))
                        .map(rule -> new Proof(rule, type.getSimpleName() + "." + method.getName())));
    }

    private static boolean isTest(Method method) {
        return TESTS.stream().anyMatch(method::isAnnotationPresent);
    }

    private static Stream<Rule> rules(@Nullable Proves proves) {
        return proves == null ? Stream.empty() : Stream.of(proves.value());
    }

    private static Stream<Class<?>> classes() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(root::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith("Test.class"))
                    .sorted()
                    .<Class<?>>map(ProvenRules::load)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(ProvenRules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, ProvenRules.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
