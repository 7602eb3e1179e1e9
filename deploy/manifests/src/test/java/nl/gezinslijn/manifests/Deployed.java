package nl.gezinslijn.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that the program is started by, read as what they are. */
final class Deployed {

    static final Path ROOT = Path.of("..", "..");
    static final Path COMPOSE = ROOT.resolve("deploy/compose");
    static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");

    private Deployed() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(Path file) {
        return yaml().load(text(file));
    }

    /** Each document of a file, or of what was rendered. */
    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object document : yaml().loadAll(text)) {
            if (document != null) {
                all.add(map(document));
            }
        }
        return all;
    }

    static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // YAML and JSON know no other maps
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    static Map<String, Object> map(Map<String, Object> in, String name) {
        return map(Objects.requireNonNullElse(in.get(name), Map.of()));
    }

    @SuppressWarnings("unchecked") // of whatever stands there
    static <T> List<T> list(Map<String, Object> in, String name) {
        return (List<T>) Objects.requireNonNullElse(in.get(name), List.of());
    }

    /** Whatever stands at a path of names. */
    static Object at(Map<String, Object> in, String... path) {
        Object here = in;
        for (String step : path) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(200);
        return new Yaml(new SafeConstructor(options));
    }
}
