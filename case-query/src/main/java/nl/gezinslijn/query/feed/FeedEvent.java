package nl.gezinslijn.query.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something happened, as a CloudEvent of the NL GOV profile in structured JSON. What happened is not in it: who
 * may know that reads it at {@code dataref}.
 *
 * @param id of the stored event
 * @param source the organisation and its system, as a URN
 * @param type as {@code nl.gezinslijn.case-closed}
 * @param time when it was stored
 * @param sequence its place among all stored events, from 1 and without gaps
 * @param subject the case, inspection, office or tally it happened in; absent in the line of a coach or a family
 * @param dataref where the entry is read, with the reader's own rights; absent where it is not of a case
 * @param dataschema of what is read there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "time",
    "sequence",
    "sequencetype",
    "subject",
    "dataref",
    "dataschema"
})
public record FeedEvent(
        String specversion,
        String id,
        String source,
        String type,
        Instant time,
        String sequence,
        String sequencetype,
        @Nullable String subject,
        @Nullable String dataref,
        @Nullable String dataschema) {

    /** Of one event. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** Of a page of them. */
    public static final String BATCH = "application/cloudevents-batch+json";

    static FeedEvent of(
            String id,
            String source,
            String type,
            Instant time,
            long sequence,
            @Nullable String subject,
            @Nullable String dataref,
            @Nullable String dataschema) {
        return new FeedEvent(
                "1.0", id, source, type, time, String.valueOf(sequence), "Integer", subject, dataref, dataschema);
    }

    long number() {
        return Long.parseLong(sequence);
    }

    /** Whether it happened in a case, which then is its subject. */
    public boolean ofCase() {
        return dataref != null;
    }
}
