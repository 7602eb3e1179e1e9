package nl.gezinslijn.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program says that it is made of is what it is made of. */
class BillOfMaterialsIT {

    @ParameterizedTest
    @CsvSource({"services, gezinslijn-services-app.jar", "standalone, gezinslijn-app.jar"})
    void every_library_in_the_program_is_in_its_bill_and_nothing_else_is(String module, String jar) throws Exception {
        Path program = Deployed.ROOT.resolve("deploy").resolve(module).resolve("target/" + jar);
        byte[] bill = bill(program);

        assertThat(new JsonParser().validate(bill, Version.VERSION_16)).isEmpty();
        Bom bom = new JsonParser().parse(bill);
        Set<String> told = bom.getComponents().stream()
                .map(component -> component.getName() + "-" + component.getVersion()
                        + (component.getPurl().contains("classifier=")
                                ? "-" + component.getPurl().replaceFirst(".*classifier=([^&]+).*", "$1")
                                : ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).containsExactlyInAnyOrderElementsOf(libraries(program));
        assertThat(bom.getMetadata().getComponent().getName()).isEqualTo(module);
        assertThat(bom.getComponents()).allSatisfy(component -> assertThat(component.getHashes())
                .as(component.getName())
                .isNotEmpty());
    }

    private static byte[] bill(Path program) throws IOException {
        try (JarFile jar = new JarFile(program.toFile())) {
            return jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))
                    .readAllBytes();
        }
    }

    private static Set<String> libraries(Path program) throws IOException {
        try (JarFile jar = new JarFile(program.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
