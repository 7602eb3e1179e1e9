package nl.gezinslijn.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program says that it is made of is what it is made of. */
class BillOfMaterialsIT {

    private static final String BILL = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final Pattern CLASSIFIER = Pattern.compile("classifier=([^&]+)");

    @ParameterizedTest
    @CsvSource({"services, gezinslijn-services-app.jar", "standalone, gezinslijn-app.jar"})
    void every_library_in_the_program_is_in_its_bill_and_nothing_else_is(String module, String file)
            throws IOException {
        Path program = Deployed.ROOT.resolve("deploy").resolve(module).resolve("target/" + file);
        try (JarFile jar = new JarFile(program.toFile())) {
            Assumptions.assumeTrue(jar.getEntry(BILL) != null, "no bill: CycloneDX makes none where Maven is offline");
            JsonNode bill = JsonMapper.shared().readTree(jar.getInputStream(jar.getEntry(BILL)));
            Set<String> libraries = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length()))
                    // laid in by the packaging, to take the jar apart
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools-"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(libraries).hasSizeGreaterThan(100);
            assertThat(bill.path("components")
                            .valueStream()
                            .map(BillOfMaterialsIT::nameOfFile)
                            // lists of others, and empty themselves
                            .filter(name -> !name.startsWith("spring-boot-starter-")))
                    .containsExactlyInAnyOrderElementsOf(libraries);
            assertThat(bill.at("/metadata/component/name").asString()).isEqualTo(module);
            assertThat(bill.path("components").valueStream())
                    .allMatch(component -> !component.path("hashes").isEmpty());
        }
    }

    private static String nameOfFile(JsonNode component) {
        String name = component.path("name").asString() + "-"
                + component.path("version").asString();
        return CLASSIFIER
                .matcher(component.path("purl").asString())
                .results()
                .map(found -> name + "-" + found.group(1))
                .findFirst()
                .orElse(name);
    }
}
