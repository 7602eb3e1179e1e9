package nl.gezinslijn.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The images that `deploy/images --to tar` built; deploy/validate builds them and asks for this. */
@EnabledIfSystemProperty(
        named = "images",
        matches = "tar",
        disabledReason = "no images were built: deploy/validate does")
class ImageTest {

    @ParameterizedTest
    @ValueSource(strings = {"services", "standalone"})
    void an_image_runs_as_nobody_holds_its_program_in_layers_and_says_what_it_is_made_of(String module)
            throws IOException {
        Map<String, byte[]> image = files(Files.newInputStream(Path.of("..", module, "target", "jib-image.tar")));
        JsonNode manifest =
                JsonMapper.shared().readTree(image.get("manifest.json")).path(0);
        JsonNode config =
                JsonMapper.shared().readTree(image.get(manifest.path("Config").asString()));

        assertThat(config.path("config").path("User").asString()).isEqualTo("10001:10001");
        assertThat(config.path("created").asString()).as("the same each time").isEqualTo("1970-01-01T00:00:00Z");
        List<String> entrypoint = config.path("config")
                .path("Entrypoint")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(entrypoint).startsWith("java").contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(manifest.path("Layers").size()).isGreaterThan(4);

        Map<String, Integer> modes = new TreeMap<>();
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (JsonNode layer : manifest.path("Layers")) {
            read(new GZIPInputStream(new ByteArrayInputStream(image.get(layer.asString()))), modes, content);
        }
        assertThat(modes).containsKeys("sbom/application.cdx.json", "app/jib-classpath-file");
        assertThat(modes.entrySet().stream().filter(file -> (file.getValue() & 0b000_000_010) != 0))
                .as("what anybody may change")
                .allMatch(file -> file.getKey().equals("data/"));
        String classes = new String(content.get("app/jib-classpath-file"), StandardCharsets.UTF_8);
        assertThat(List.of(classes.split(":", -1)).stream()
                        .filter(each -> each.endsWith(".jar"))
                        .map(each -> each.substring(1)))
                .hasSizeGreaterThan(100)
                .allMatch(modes::containsKey);
        assertThat(modes).containsKey("app/classes/" + entrypoint.getLast().replace('.', '/') + ".class");
    }

    private static Map<String, byte[]> files(InputStream tar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        read(new BufferedInputStream(tar), new TreeMap<>(), files);
        return files;
    }

    private static void read(InputStream tar, Map<String, Integer> modes, Map<String, byte[]> content)
            throws IOException {
        try (TarArchiveInputStream in = new TarArchiveInputStream(tar)) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                modes.put(entry.getName(), entry.getMode());
                if (entry.isFile()) {
                    content.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }
}
