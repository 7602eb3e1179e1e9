package nl.gezinslijn.standalone.rulebook;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.docs.JavaSource;
import nl.gezinslijn.docs.Repository;
import nl.gezinslijn.standalone.rulebook.TestClass.TestMethod;
import org.jspecify.annotations.Nullable;

/** The tests of every module, read from their sources. */
final class TestSources {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern RULE = Pattern.compile("[A-Z]+_\\d");

    /** What JUnit and jqwik run. */
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property", "Example");

    private TestSources() {}

    /** @param root where the parent POM is */
    static List<TestClass> of(Path root) {
        List<Path> files = modules(root).stream()
                .flatMap(module -> Repository.javaFiles(root.resolve(module).resolve("src/test/java")).stream())
                .toList();
        List<TestClass> classes = new ArrayList<>();
        JavaSource.read(files, (unit, docs) -> {
            Path file = root.relativize(Path.of(unit.getSourceFile().toUri()));
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree declared) {
                    read(declared, file.toString().replace('\\', '/'), Set.of(), false, classes);
                }
            }
        });
        return List.copyOf(classes);
    }

    private static List<String> modules(Path root) {
        try {
            return MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                    .results()
                    .map(module -> module.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param around what the classes around it prove */
    private static void read(
            ClassTree type, String path, Set<Rule> around, boolean disabledAround, List<TestClass> into) {
        Set<Rule> rules = new HashSet<>(around);
        rules.addAll(proved(type.getModifiers()));
        boolean disabled = disabledAround || has(type.getModifiers(), Set.of("Disabled"));
        List<TestMethod> methods = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                Set<Rule> own = proved(method.getModifiers());
                boolean test = has(method.getModifiers(), TESTS) && !has(method.getModifiers(), Set.of("Disabled"));
                if (test || !own.isEmpty()) {
                    methods.add(new TestMethod(method.getName().toString(), own, refusals(method), test));
                }
            } else if (member instanceof ClassTree nested) {
                read(nested, path, rules, disabled, into);
            }
        }
        String parent = type.getExtendsClause() == null ? "" : simple(type.getExtendsClause());
        into.add(new TestClass(path, type.getSimpleName().toString(), parent, rules, disabled, methods));
    }

    private static boolean has(ModifiersTree modifiers, Set<String> wanted) {
        return modifiers.getAnnotations().stream()
                .anyMatch(annotation -> wanted.contains(simple(annotation.getAnnotationType())));
    }

    private static Set<Rule> proved(ModifiersTree modifiers) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (simple(annotation.getAnnotationType()).equals(Proves.class.getSimpleName())) {
                annotation.getArguments().forEach(argument -> argument.accept(new RuleNames(), rules));
            }
        }
        return rules;
    }

    private static Set<Rule> refusals(MethodTree method) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        method.accept(new Refusals(), rules);
        return rules;
    }

    /** Without its package and type arguments. */
    private static String simple(Tree type) {
        String name = type.toString().replaceFirst("<.*", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The rules within {@code thenRefused(…)}. */
    private static final class Refusals extends TreeScanner<@Nullable Void, Set<Rule>> {

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Set<Rule> rules) {
            if (simple(call.getMethodSelect()).equals("thenRefused")) {
                call.getArguments().forEach(argument -> argument.accept(new RuleNames(), rules));
            }
            return super.visitMethodInvocation(call, rules);
        }
    }

    private static final class RuleNames extends TreeScanner<@Nullable Void, Set<Rule>> {

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, Set<Rule> rules) {
            add(name.getName().toString(), rules);
            return super.visitIdentifier(name, rules);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree name, Set<Rule> rules) {
            add(name.getIdentifier().toString(), rules);
            return super.visitMemberSelect(name, rules);
        }

        private static void add(String name, Set<Rule> rules) {
            if (RULE.matcher(name).matches()) {
                rules.add(Rule.valueOf(name));
            }
        }
    }
}
