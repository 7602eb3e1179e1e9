package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in the product's Java knows one programme from another; all it knows is what a programme says. */
class ProgrammesAreDataTest {

    /** Comments first, so that a quote in one begins no text. Comments may give examples. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "//[^\\n]*|(?s:/\\*.*?\\*/|\"\"\".*?\"\"\")|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'");

    /** Demonstration and benches: they name the registers they play in, and tell who looks what to try. No rule. */
    private static final Set<String> PLAY = Set.of(
            "deploy/bench/src/main/java/nl/gezinslijn/bench/append/CaseLife.java",
            "deploy/standalone/src/main/java/nl/gezinslijn/standalone/demo/DemoPlayer.java",
            "deploy/standalone/src/main/java/nl/gezinslijn/standalone/Welcome.java");

    /** Id, or the place in it, as a word. */
    private static final Pattern PROGRAMME = Pattern.compile(
            Programmes.shipped().all().stream()
                    .map(programme -> programme.id().replaceFirst("-.*", ""))
                    .collect(Collectors.joining("|", "\\b(", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    @Test
    void no_java_of_the_product_names_a_programme() throws IOException {
        Path house = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
        List<Path> sources = productSources(house);
        assertThat(sources.stream()
                        .map(file -> house.relativize(file).getName(0).toString()))
                .contains("shared-events", "case-command", "case-query", "deploy");

        Set<String> naming = new TreeSet<>();
        for (Path file : sources) {
            if (texts(Files.readString(file))
                    .anyMatch(text -> PROGRAMME.matcher(text).find())) {
                naming.add(house.relativize(file).toString().replace('\\', '/'));
            }
        }
        naming.removeAll(PLAY);
        assertThat(naming).as("files that name a programme").isEmpty();
    }

    @Test
    void a_name_is_found_in_a_text_and_not_in_a_comment() {
        String java = """
                /* "rotterdam" */ // "delft-2013"
                char quote = '"'; String a = "http://x"; String b = "id venray-2021 \\\\" x";
                String c = \"""
                    Halle-Vilvoorde\""";
                """;
        assertThat(texts(java).filter(text -> PROGRAMME.matcher(text).find())).hasSize(2);
    }

    private static Stream<String> texts(String java) {
        return COMMENT_OR_TEXT.matcher(java).results().map(MatchResult::group).filter(part -> part.startsWith("\""));
    }

    private static List<Path> productSources(Path house) throws IOException {
        Stream.Builder<Path> sources = Stream.builder();
        Files.walkFileTree(house, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean passedBy = name.startsWith(".")
                        || Set.of("target", "test", "resources", "node_modules").contains(name);
                return passedBy ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources.build().sorted().toList();
    }
}
