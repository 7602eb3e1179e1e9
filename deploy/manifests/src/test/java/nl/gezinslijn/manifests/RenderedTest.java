package nl.gezinslijn.manifests;

import static nl.gezinslijn.manifests.Deployed.KUBERNETES;
import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.common.KubernetesObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The overlays as a cluster would get them; where neither kubectl nor kustomize is on the PATH this is left out. */
class RenderedTest {

    private static final List<List<String>> RENDERERS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));

    @ParameterizedTest
    @ValueSource(strings = {"overlays/trial", "overlays/region"})
    void an_overlay_is_what_kubernetes_knows_and_names_nothing_that_is_not_there(String overlay) throws Exception {
        List<Map<String, Object>> manifests = render(overlay);
        List<KubernetesObject> known = manifests.stream()
                .filter(manifest -> !Judge.isOfOthers(manifest))
                .map(Judge::read)
                .toList();

        assertThat(known).hasSizeGreaterThan(15).allSatisfy(each -> {
            if (!each.getClass().getSimpleName().equals("V1Namespace")) {
                assertThat(each.getMetadata().getNamespace()).isEqualTo("gezinslijn");
            }
        });
        Set<Object> maps = manifests.stream()
                .filter(manifest -> manifest.get("kind").equals("ConfigMap"))
                .map(manifest -> Deployed.at(manifest, "metadata", "name"))
                .collect(Collectors.toSet());
        String all = manifests.toString();
        assertThat(maps).hasSizeGreaterThanOrEqualTo(3).allMatch(name -> all.split(name.toString(), -1).length > 2);
        assertThat(all)
                .as("where the engines and the provider are")
                .contains("GEZINSLIJN_LOGIN_ISSUER", "GEZINSLIJN_AXONSERVER_SERVERS", "GEZINSLIJN_ADDRESS");
    }

    private static List<Map<String, Object>> render(String overlay) throws Exception {
        for (List<String> renderer : RENDERERS) {
            Process process;
            try {
                process = new ProcessBuilder(renderer.get(0), renderer.get(1), overlay)
                        .directory(KUBERNETES.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException absent) {
                continue;
            }
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(String.join(" ", renderer)).isZero();
            return Deployed.documents(rendered);
        }
        System.err.println("!! NOT TESTED as rendered: neither kubectl nor kustomize is on the PATH");
        Assumptions.abort("nothing to render with");
        return List.of();
    }
}
