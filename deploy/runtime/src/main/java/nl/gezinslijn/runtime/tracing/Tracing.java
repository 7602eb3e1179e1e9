package nl.gezinslijn.runtime.tracing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where there is nobody to send traces to, none are made. */
public final class Tracing implements EnvironmentPostProcessor {

    /** The address of an OTLP receiver; also read from {@code OTEL_EXPORTER_OTLP_ENDPOINT}. */
    public static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(ENDPOINT, "").isBlank()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "no traces",
                            Map.of(
                                    "management.opentelemetry.enabled",
                                    "false",
                                    "spring.autoconfigure.exclude",
                                    "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure"
                                            + ".OpenTelemetryTracingAutoConfiguration,"
                                            + "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure"
                                            + ".otlp.OtlpTracingAutoConfiguration")));
        }
    }
}
