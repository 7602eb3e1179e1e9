package nl.gezinslijn.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gezinslijn.programme.StrictYaml;

/** All frameworks this service knows. Immutable. */
public final class Frameworks {

    private static final String SHIPPED = "/frameworks/";

    private final Map<String, Framework> byKey = new LinkedHashMap<>();

    private Frameworks(List<Framework> all) {
        for (Framework framework : all) {
            if (byKey.put(key(framework.id(), framework.version()), framework) != null) {
                throw new IllegalArgumentException("two frameworks are " + key(framework.id(), framework.version()));
            }
            check(framework);
        }
    }

    /**
     * The frameworks that come with the service.
     *
     * @throws IllegalArgumentException with every fault of a file, when there is one
     */
    public static Frameworks shipped() {
        return new Frameworks(shippedOnes());
    }

    /** The frameworks that come with the service, and those in a directory. */
    public static Frameworks shippedAnd(Path directory) {
        List<Framework> all = new ArrayList<>(shippedOnes());
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> all.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Frameworks cannot be read from " + directory, e);
        }
        return new Frameworks(all);
    }

    public Optional<Framework> find(String id, int version) {
        return Optional.ofNullable(byKey.get(key(id, version)));
    }

    public Optional<Framework> newest(String id) {
        return byKey.values().stream()
                .filter(framework -> framework.id().equals(id))
                .max(Comparator.comparingInt(Framework::version));
    }

    public List<Framework> all() {
        return List.copyOf(byKey.values());
    }

    private static List<Framework> shippedOnes() {
        return resource("index")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(file -> StrictYaml.read(file, resource(file), Framework.class))
                .toList();
    }

    private static Framework read(Path file) {
        try {
            return StrictYaml.read(String.valueOf(file.getFileName()), Files.readString(file), Framework.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Framework cannot be read, or is not UTF-8: " + file, e);
        }
    }

    private static void check(Framework framework) {
        List<String> codes =
                framework.indicators().map(Framework.Indicator::code).toList();
        if (codes.isEmpty() || codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException(
                    key(framework.id(), framework.version()) + ": indicators must be there, each with its own code");
        }
    }

    private static String key(String id, int version) {
        return id + "/" + version;
    }

    private static String resource(String name) {
        try (InputStream in = Frameworks.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("No " + SHIPPED + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Framework cannot be read: " + name, e);
        }
    }
}
