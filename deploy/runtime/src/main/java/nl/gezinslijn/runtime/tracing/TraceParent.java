package nl.gezinslijn.runtime.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.messaging.Message;

/**
 * Where in which trace something happened, as W3C Trace Context writes it, in the metadata of commands and of events.
 * Nothing else of a trace travels: its baggage may hold anything.
 */
final class TraceParent {

    static final String KEY = "traceparent";

    /** The lowest of its flags says that it is. */
    private static final Pattern SAMPLED = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f][13579bdf]");

    private TraceParent() {}

    /** Of what this thread is at; empty when that is not traced. */
    static Map<String, String> current(Tracer tracer, Propagator propagator) {
        Span span = tracer.currentSpan();
        if (span == null) {
            return Map.of();
        }
        Map<String, String> carried = new HashMap<>();
        propagator.inject(span.context(), carried, (unused, key, value) -> carried.put(key, value));
        String parent = carried.get(KEY);
        return parent != null && SAMPLED.matcher(parent).matches() ? Map.of(KEY, parent) : Map.of();
    }

    static Optional<String> of(Message<?> message) {
        return message.getMetaData().get(KEY) instanceof String parent
                        && SAMPLED.matcher(parent).matches()
                ? Optional.of(parent)
                : Optional.empty();
    }

    static TraceContext context(Tracer tracer, String parent) {
        Matcher read = SAMPLED.matcher(parent);
        if (!read.matches()) {
            throw new IllegalArgumentException("no traceparent");
        }
        return tracer.traceContextBuilder()
                .traceId(read.group(1))
                .spanId(read.group(2))
                .sampled(true)
                .build();
    }
}
