package nl.gezinslijn.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * When, by whom and why: what every entry carries beside its event.
 *
 * @param occurredOn the day it happened in the world, in the programme's time zone
 * @param recordedAt when it became known, to the millisecond; within a case it never decreases
 * @param onBehalfOf the person without an account who really did it, named by the actor (COACH-4)
 * @param reason why, where a rule wants a reason
 * @param standInReason why somebody else than the case's coach did what is the coach's to do (COACH-4)
 * @param requestId of the request that brought it, for the audit trail
 * @param imported the recorded-at is an old register's claim, not this system's instant
 */
public record Stamp(
        LocalDate occurredOn,
        Instant recordedAt,
        Actor actor,
        @Nullable Protected<String> onBehalfOf,
        @Nullable Protected<String> reason,
        @Nullable Protected<String> standInReason,
        String requestId,
        boolean imported) {

    /** The same, recorded at another instant. */
    public Stamp recordedAt(Instant instant) {
        return new Stamp(occurredOn, instant, actor, onBehalfOf, reason, standInReason, requestId, imported);
    }

    /** As stored beside the event: text only, absent values left out. */
    public Map<String, String> toMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("occurredOn", occurredOn.toString());
        metadata.put("recordedAt", recordedAt.toString());
        metadata.put("actor", actor.id());
        metadata.put("role", actor.role().code());
        metadata.put("organisation", actor.organisation());
        put(metadata, "onBehalfOf", onBehalfOf);
        put(metadata, "reason", reason);
        put(metadata, "standInReason", standInReason);
        metadata.put("requestId", requestId);
        if (imported) {
            metadata.put("imported", "true");
        }
        return metadata;
    }

    /** @throws NullPointerException when a value that every entry has is missing, named in the message */
    public static Stamp fromMetadata(Map<String, ?> metadata) {
        return new Stamp(
                Written.date(required(metadata, "occurredOn")),
                Written.instant(required(metadata, "recordedAt")),
                new Actor(
                        required(metadata, "actor"),
                        Role.parse(required(metadata, "role")),
                        required(metadata, "organisation")),
                text(metadata, "onBehalfOf"),
                text(metadata, "reason"),
                text(metadata, "standInReason"),
                required(metadata, "requestId"),
                metadata.containsKey("imported"));
    }

    private static void put(Map<String, String> metadata, String key, @Nullable Protected<String> value) {
        if (value != null) {
            metadata.put(key, value.written());
        }
    }

    private static String required(Map<String, ?> metadata, String key) {
        return Objects.requireNonNull(metadata.get(key), () -> "no " + key + " in the metadata")
                .toString();
    }

    private static @Nullable Protected<String> text(Map<String, ?> metadata, String key) {
        Object written = metadata.get(key);
        return written == null ? null : Protected.parse(written.toString());
    }
}
