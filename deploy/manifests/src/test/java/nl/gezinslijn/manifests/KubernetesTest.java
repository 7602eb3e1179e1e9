package nl.gezinslijn.manifests;

import static nl.gezinslijn.manifests.Deployed.KUBERNETES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {

    @ParameterizedTest
    @MethodSource("files")
    void every_manifest_says_what_kubernetes_knows(Path file) {
        assertThat(Deployed.documents(Deployed.text(file))).isNotEmpty().allSatisfy(manifest -> {
            if (!Judge.isOfOthers(manifest)) {
                Judge.read(manifest);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, image: b, imagePullPolcy: Always}",
                "{image: b}",
                "{name: a, ports: [{containerPort: eighty}]}"
            })
    void a_field_that_is_misspelt_or_lacks_or_is_of_another_type_is_seen(String container) {
        String manifest = """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              selector: {}
              template: {spec: {containers: [%s]}}
            """.formatted(container);

        assertThatThrownBy(() -> Judge.read(Deployed.documents(manifest).getFirst()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void every_pod_may_do_nothing_that_it_needs_not() {
        assertThat(pods()).hasSizeGreaterThan(4).allSatisfy((name, pod) -> {
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).as(name).isFalse();
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot())
                    .as(name)
                    .isTrue();
            assertThat(pod.getSpec().getSecurityContext().getRunAsUser())
                    .as(name)
                    .isPositive();
            assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            for (V1Container container : pod.getSpec().getContainers()) {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .as(name)
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .as(name)
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .as(name)
                        .containsExactly("ALL");
                assertThat(container.getResources().getLimits()).as(name).containsKey("memory");
                assertThat(container.getResources().getRequests()).as(name).containsKeys("cpu", "memory");
            }
        });
    }

    @Test
    void whatever_runs_on_is_asked_how_it_does() {
        pods().entrySet().stream()
                .filter(pod -> !"OnFailure".equals(pod.getValue().getSpec().getRestartPolicy()))
                .flatMap(pod -> pod.getValue().getSpec().getContainers().stream())
                .forEach(container -> {
                    assertThat(container.getLivenessProbe())
                            .as(container.getName())
                            .isNotNull();
                    assertThat(container.getReadinessProbe())
                            .as(container.getName())
                            .isNotNull();
                });
    }

    @Test
    void a_service_is_given_the_time_to_end_what_is_under_way() {
        for (String side : List.of("command", "query")) {
            V1PodTemplateSpec pod = pods().get(side);
            V1Container container = pod.getSpec().getContainers().getFirst();
            long before = container.getLifecycle().getPreStop().getSleep().getSeconds();
            // 30 seconds is what a graceful shutdown takes at most
            assertThat(pod.getSpec().getTerminationGracePeriodSeconds()).isGreaterThan(before + 30);
            assertThat(container.getArgs()).containsExactly(side);
        }
    }

    @Test
    void every_service_of_ours_is_there_more_than_once_and_one_at_a_time_may_go() {
        Map<String, Integer> replicas = all(V1Deployment.class)
                .filter(each -> each.getSpec().getReplicas() != null)
                .collect(Collectors.toMap(
                        each -> each.getMetadata().getName(),
                        each -> each.getSpec().getReplicas()));
        int queries = all(V2HorizontalPodAutoscaler.class)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getMinReplicas();

        assertThat(replicas).containsEntry("command", 2).containsEntry("gateway", 2);
        assertThat(queries).isEqualTo(2);
        assertThat(all(V1PodDisruptionBudget.class)
                        .map(budget -> budget.getMetadata().getName()))
                .contains("command", "query", "gateway");
    }

    @Test
    void nobody_speaks_with_anybody_who_was_not_named() {
        List<V1NetworkPolicy> policies = all(V1NetworkPolicy.class).toList();
        assertThat(policies)
                .filteredOn(policy -> policy.getSpec().getPodSelector().equals(new V1LabelSelector()))
                .filteredOn(policy -> policy.getSpec().getPolicyTypes().equals(List.of("Ingress", "Egress")))
                .filteredOn(policy -> isNothing(policy.getSpec().getIngress())
                        && isNothing(policy.getSpec().getEgress()))
                .as("everything is shut")
                .hasSize(1);
        pods().forEach((name, pod) -> assertThat(policies)
                .as("something is open to " + name)
                .anyMatch(policy -> selects(policy.getSpec().getPodSelector().getMatchLabels(), pod)));
    }

    @Test
    void a_service_finds_its_pods() {
        assertThat(all(V1Service.class))
                .hasSize(5)
                .allSatisfy(service -> assertThat(pods().values())
                        .as(service.getMetadata().getName())
                        .anyMatch(pod -> selects(service.getSpec().getSelector(), pod)));
    }

    @Test
    void no_secret_stands_in_a_file() {
        assertThat(all(V1Secret.class)).isEmpty();
    }

    @Test
    void secrets_are_files_by_the_names_of_settings_that_the_program_reads() {
        for (String side : List.of("command", "query")) {
            List<String> keys = secrets(pods().get(side)).toList();
            assertThat(keys).hasSize(4).allMatch(KnownSettings::isSetting, "a setting that is known");
            assertThat(keys)
                    .containsExactlyInAnyOrderElementsOf(Deployed.<String>list(
                            Deployed.map(
                                    Deployed.map(Deployed.yaml(Deployed.COMPOSE.resolve("compose.yaml")), "services"),
                                    side + "-1"),
                            "secrets"));
        }
    }

    @Test
    void every_setting_is_one_that_the_program_reads() {
        Set<String> told = new TreeSet<>();
        Deployed.files(KUBERNETES, "kustomization.yaml")
                .flatMap(file -> Deployed.<Object>list(Deployed.yaml(file), "configMapGenerator").stream())
                .map(Deployed::map)
                .filter(generator -> "settings".equals(generator.get("name")))
                .flatMap(generator -> Deployed.<String>list(generator, "literals").stream())
                .forEach(literal -> told.add(literal.substring(0, literal.indexOf('='))));
        for (String side : List.of("command", "query")) {
            pods().get(side).getSpec().getContainers().getFirst().getEnv().forEach(env -> told.add(env.getName()));
        }

        assertThat(told).hasSizeGreaterThan(8).allMatch(KnownSettings::isVariable, "a setting that is known");
    }

    @Test
    void nothing_that_lies_in_a_folder_is_left_out() {
        Deployed.files(KUBERNETES, "kustomization.yaml").forEach(file -> {
            List<String> named = Deployed.list(Deployed.yaml(file), "resources");
            try (Stream<Path> beside = Files.list(file.getParent())) {
                assertThat(beside.map(each -> each.getFileName().toString())
                                .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml")))
                        .as(file.toString())
                        .allMatch(named::contains);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void images_are_those_of_compose() {
        Set<String> here = pods().values().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .map(V1Container::getImage)
                .filter(image -> !image.equals("gezinslijn/services"))
                .collect(Collectors.toSet());
        Set<Object> there =
                Deployed.map(Deployed.yaml(Deployed.COMPOSE.resolve("compose.yaml")), "services").values().stream()
                        .map(service -> Deployed.map(service).get("image"))
                        .collect(Collectors.toSet());

        assertThat(there).containsAll(here);
    }

    static Stream<Path> files() {
        return Deployed.files(KUBERNETES, ".yaml");
    }

    private static <T> Stream<T> all(Class<T> kind) {
        return files().flatMap(file -> Deployed.documents(Deployed.text(file)).stream())
                .filter(manifest -> !Judge.isOfOthers(manifest))
                .map(Judge::read)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Map<String, V1PodTemplateSpec> pods() {
        Map<String, V1PodTemplateSpec> pods = new LinkedHashMap<>();
        all(V1Deployment.class)
                .forEach(each ->
                        pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        all(V1StatefulSet.class)
                .forEach(each ->
                        pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        all(V1Job.class)
                .forEach(each ->
                        pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        return pods;
    }

    private static boolean isNothing(@Nullable List<?> allowed) {
        return allowed == null || allowed.isEmpty();
    }

    private static boolean selects(@Nullable Map<String, String> labels, V1PodTemplateSpec pod) {
        return labels != null && pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
    }

    private static Stream<String> secrets(V1PodTemplateSpec pod) {
        return pod.getSpec().getVolumes().stream()
                .map(V1Volume::getSecret)
                .filter(Objects::nonNull)
                .flatMap(secret -> secret.getItems().stream())
                .map(item -> {
                    assertThat(item.getPath()).isEqualTo(item.getKey());
                    return item.getKey();
                });
    }
}
