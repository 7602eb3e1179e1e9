package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.office.OfficeAction;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The figures of a service that runs: every word in them is one that was known before anybody sent a thing. */
final class Figures {

    private static final String CLASS_NAME = "none|[A-Z]\\w+";
    private static final String OURS = "gezinslijn.";

    private Figures() {}

    /** @param words of people, which are to be in none of them */
    static void tellNothing(ConfigurableApplicationContext service, String... words) {
        List<Meter> meters = service.getBean(MeterRegistry.class).getMeters();
        assertThat(meters).extracting(meter -> meter.getId().getName()).contains("gezinslijn.commands");
        Map<String, Set<String>> known = known(service);
        for (Meter meter : meters) {
            for (Tag tag : meter.getId().getTags()) {
                String where = meter.getId().toString();
                assertThat(tag.getValue()).as(where).doesNotContain(words).doesNotMatch(".*[0-9a-f]{8}-[0-9a-f]{4}-.*");
                if (meter.getId().getName().startsWith(OURS)) {
                    assertThat(known).as(where).containsKey(tag.getKey());
                }
                if (meter.getId().getName().startsWith(OURS)
                        || meter.getId().getName().startsWith("http.server")) {
                    isKnown(where, tag, known);
                }
            }
        }
    }

    private static void isKnown(String where, Tag tag, Map<String, Set<String>> known) {
        switch (tag.getKey()) {
            case "status" -> assertThat(tag.getValue()).as(where).matches("[1-5]\\d\\d");
            case "exception", "error" -> assertThat(tag.getValue()).as(where).matches(CLASS_NAME);
            default ->
                assertThat(known.getOrDefault(tag.getKey(), Set.of())).as(where).contains(tag.getValue());
        }
    }

    private static Map<String, Set<String>> known(ConfigurableApplicationContext service) {
        return Map.ofEntries(
                Map.entry(
                        "command",
                        Stream.concat(
                                        Arrays.stream(Action.values()).map(Action::code),
                                        Arrays.stream(OfficeAction.values()).map(OfficeAction::code))
                                .collect(Collectors.toSet())),
                Map.entry(
                        "outcome",
                        Stream.concat(
                                        Arrays.stream(Problem.Kind.values())
                                                .map(kind -> kind.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')),
                                        Stream.of(
                                                "accepted",
                                                "kept",
                                                "failed",
                                                "done",
                                                "destroyed",
                                                "SUCCESS",
                                                "REDIRECTION",
                                                "CLIENT_ERROR",
                                                "SERVER_ERROR",
                                                "UNKNOWN"))
                                .collect(Collectors.toSet())),
                Map.entry("rule", Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toSet())),
                Map.entry("projection", Set.of("cases", "case-figures", "inspections")),
                Map.entry("log", Set.of("events", "access-log")),
                Map.entry("operation", Set.of("find-or-create", "find", "destroy")),
                Map.entry(
                        "state", Set.of("received", "running", "interrupted", "active", "paused", "given-up", "gone")),
                Map.entry(
                        "component",
                        Set.of(
                                "accessLog",
                                "accessLogNotary",
                                "disk",
                                "eventStore",
                                "livenessState",
                                "notary",
                                "projections",
                                "readinessState",
                                "viewStore",
                                "webhooks")),
                Map.entry("method", methods()),
                Map.entry("uri", routes(service)));
    }

    private static Set<String> methods() {
        Set<String> methods =
                Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toSet());
        methods.addAll(List.of("none", "UNKNOWN"));
        return methods;
    }

    private static Set<String> routes(ConfigurableApplicationContext service) {
        Set<String> routes = new HashSet<>(List.of(
                "none",
                "UNKNOWN",
                "NOT_FOUND",
                "REDIRECTION",
                "root",
                "/**",
                "/livez",
                "/readyz",
                "/actuator/health",
                "/actuator/health/**",
                "/actuator/prometheus",
                "/swagger-ui/**",
                "/swagger-ui*/**",
                "/swagger-ui*/*swagger-initializer.js",
                "/_static/**",
                "/webjars/**"));
        service.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(route -> routes.addAll(route.getPatternValues())));
        return routes;
    }
}
