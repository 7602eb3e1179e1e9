package nl.gezinslijn.event.catalogue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.docs.JavaSource;
import org.jspecify.annotations.Nullable;

/** What the Javadoc says of a type and its fields, read from the source by the JDK's own parser. */
final class SourceWords {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Map<Class<?>, Map<String, Words>> BY_FILE = new ConcurrentHashMap<>();

    private SourceWords() {}

    /**
     * In Markdown.
     *
     * @param says the description; empty where there is none
     * @param fields by name, what {@code @param} says; for an enum, what is said of each constant
     */
    record Words(String says, Map<String, String> fields) {}

    /** @throws AssertionError when the source of the type cannot be found */
    static Words of(Class<?> type) {
        Words words = BY_FILE.computeIfAbsent(topLevel(type), SourceWords::read).get(nameIn(type));
        if (words == null) {
            throw new AssertionError("there is no " + type + " in its source");
        }
        return words;
    }

    private static Map<String, Words> read(Class<?> file) {
        Path source = SOURCES.resolve(file.getName().replace('.', '/') + ".java");
        Map<String, Words> words = new HashMap<>();
        JavaSource.read(List.of(source), (unit, docs) -> new Reader(docs, words).scan(unit, null));
        return words;
    }

    private static Class<?> topLevel(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }

    /** As {@code WorkEvent.ReviewHeld}. */
    private static String nameIn(Class<?> type) {
        return type.getCanonicalName().substring(topLevel(type).getPackageName().length() + 1);
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;
        private final Deque<String> around = new ArrayDeque<>();
        private final Map<String, Words> words;

        Reader(DocTrees docs, Map<String, Words> words) {
            this.docs = docs;
            this.words = words;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            around.addLast(type.getSimpleName().toString());
            words.put(String.join(".", around), words(type));
            super.visitClass(type, null);
            around.removeLast();
            return null;
        }

        private Words words(ClassTree type) {
            Map<String, String> fields = new LinkedHashMap<>();
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(param -> fields.put(param.getName().toString(), markdown(param.getDescription())));
            }
            if (type.getKind() == Tree.Kind.ENUM) {
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .forEach(constant -> fields.put(constant.getName().toString(), saidOf(constant)));
            }
            return new Words(comment == null ? "" : markdown(comment.getFullBody()), fields);
        }

        private String saidOf(Tree member) {
            DocCommentTree comment = docs.getDocCommentTree(new TreePath(getCurrentPath(), member));
            return comment == null ? "" : markdown(comment.getFullBody());
        }

        private static String markdown(List<? extends DocTree> parts) {
            StringBuilder text = new StringBuilder();
            for (DocTree part : parts) {
                text.append(
                        switch (part) {
                            case TextTree plain -> plain.getBody();
                            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
                            case LinkTree link -> "`" + link.getReference().getSignature() + "`";
                            case StartElementTree paragraph -> "\n\n";
                            default -> throw new AssertionError("Javadoc of an event holds a " + part.getKind());
                        });
            }
            return text.toString()
                    .replaceAll("[ \\t]*\\n(?!\\n)[ \\t]*", "\n")
                    .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                    .strip();
        }
    }
}
