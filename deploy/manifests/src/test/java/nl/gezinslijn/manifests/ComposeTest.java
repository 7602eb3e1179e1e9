package nl.gezinslijn.manifests;

import static nl.gezinslijn.manifests.Deployed.COMPOSE;
import static nl.gezinslijn.manifests.Deployed.at;
import static nl.gezinslijn.manifests.Deployed.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposeTest {

    private static final Map<String, Object> FILE = Deployed.yaml(COMPOSE.resolve("compose.yaml"));
    private static final Map<String, Object> SERVICES = map(FILE, "services");
    private static final Set<String> OURS = Set.of("command-1", "command-2", "query-1", "query-2");

    @Test
    void there_are_two_of_each_service_and_each_has_a_name_of_its_own() {
        assertThat(SERVICES.keySet()).containsAll(OURS);
        for (String service : OURS) {
            assertThat(at(service(service), "environment", "SPRING_APPLICATION_NAME"))
                    .isEqualTo(service);
            assertThat(service(service).get("command")).isEqualTo(List.of(service.replaceAll("-\\d", "")));
        }
    }

    @Test
    void every_program_is_closed() {
        SERVICES.keySet().forEach(name -> {
            Map<String, Object> service = service(name);
            assertThat(service.get("cap_drop")).as(name).isEqualTo(List.of("ALL"));
            assertThat(service.get("security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(service).as(name).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid");
            assertThat(at(service, "deploy", "resources", "limits", "memory"))
                    .as(name)
                    .isNotNull();
            if (!name.equals("keycloak")) {
                assertThat(service.get("read_only")).as(name).isEqualTo(true);
            }
        });
    }

    @Test
    void every_image_has_a_version() {
        SERVICES.keySet()
                .forEach(name -> assertThat(service(name).get("image").toString())
                        .as(name)
                        .matches(".+:\\D*\\d+\\.\\d+.*")
                        .doesNotEndWith("latest"));
    }

    @Test
    void ports_are_open_to_this_machine_alone() {
        SERVICES.keySet()
                .forEach(name -> assertThat(Deployed.<String>list(service(name), "ports"))
                        .as(name)
                        .allMatch(port -> port.startsWith("127.0.0.1:")));
        assertThat(at(FILE, "networks", "inside", "internal")).isEqualTo(true);
        assertThat(at(FILE, "networks", "observing", "internal")).isEqualTo(true);
    }

    @Test
    void whoever_can_say_how_it_does_is_asked() {
        Set<String> unasked = SERVICES.keySet().stream()
                .filter(name -> !service(name).containsKey("healthcheck"))
                .collect(Collectors.toCollection(TreeSet::new));
        // a job that ends, and two images with nothing to ask by
        assertThat(unasked).containsExactly("collector", "jaeger", "mongo-init");
    }

    @Test
    void nobody_waits_for_what_cannot_come() {
        SERVICES.keySet()
                .forEach(name -> map(service(name), "depends_on").forEach((other, how) -> {
                    Object condition = map(how).get("condition");
                    assertThat(SERVICES).as(name).containsKey(other);
                    if ("service_healthy".equals(condition)) {
                        assertThat(service(other)).as(other).containsKey("healthcheck");
                    }
                }));
    }

    @Test
    void the_files_that_are_mounted_are_there_or_made_by_prepare() {
        String prepare = Deployed.text(COMPOSE.resolve("prepare"));
        mounted().forEach(source -> {
            if (source.startsWith("./secrets/")) {
                String name = Path.of(source).getFileName().toString();
                assertThat(prepare).as(source).contains(name);
            } else if (source.startsWith("./")) {
                assertThat(COMPOSE.resolve(source)).as(source).exists();
            } else {
                assertThat(map(FILE, "volumes")).as(source).containsKey(source);
            }
        });
    }

    @Test
    void no_secret_stands_in_the_environment_of_a_service() {
        for (String service : OURS) {
            assertThat(map(service(service), "environment").keySet())
                    .as(service)
                    .noneMatch(name -> name.matches(".*(MASTER_?KEY|MONGODB|TOKEN|SECRET).*"));
        }
    }

    @Test
    void every_setting_is_one_that_the_program_reads() {
        for (String service : OURS) {
            assertThat(map(service(service), "environment").keySet())
                    .as(service)
                    .isNotEmpty()
                    .allMatch(KnownSettings::isVariable, "a setting that is known");
            assertThat(Deployed.<String>list(service(service), "secrets"))
                    .as(service)
                    .isNotEmpty()
                    .allMatch(KnownSettings::isSetting, "a setting that is known");
        }
    }

    @Test
    void the_gateway_knows_every_process() {
        String upstreams = Deployed.text(COMPOSE.resolve("gateway/upstreams.conf"));
        for (String service : OURS) {
            assertThat(upstreams).contains("server " + service + ":8080 resolve");
        }
    }

    @Test
    void every_process_is_watched() {
        String prometheus = Deployed.text(COMPOSE.resolve("prometheus/prometheus.yml"));
        String port =
                at(service("query-1"), "environment", "MANAGEMENT_SERVER_PORT").toString();
        for (String service : OURS) {
            assertThat(prometheus).contains('"' + service + ":" + port + '"');
        }
    }

    private static Map<String, Object> service(String name) {
        return map(SERVICES, name);
    }

    private static Stream<String> mounted() {
        Stream<String> volumes = SERVICES.keySet().stream()
                .flatMap(name -> Deployed.<String>list(service(name), "volumes").stream())
                .map(volume -> volume.substring(0, volume.indexOf(':')));
        Stream<String> secrets = map(FILE, "secrets").values().stream()
                .map(secret -> map(secret).get("file").toString());
        Stream<String> environments =
                SERVICES.keySet().stream().flatMap(name -> Deployed.<String>list(service(name), "env_file").stream());
        return Stream.of(volumes, secrets, environments).flatMap(all -> all);
    }
}
