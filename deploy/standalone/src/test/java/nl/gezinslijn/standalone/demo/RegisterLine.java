package nl.gezinslijn.standalone.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a register as it is written, in the form that the importer reads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisterLine(
        String key,
        @Nullable String caseId,
        @Nullable String about,
        String action,
        @Nullable Integer number,
        String recordedAt,
        By by,
        Map<String, Object> body) {

    record By(String id, String role, String organisation) {}

    static RegisterLine of(
            String caseId, String action, @Nullable Integer number, Instant recordedAt, Worker by, Body body) {
        return new RegisterLine(
                "",
                caseId,
                null,
                action,
                number,
                recordedAt.toString(),
                new By(by.id(), by.role(), by.organisation()),
                body.fields());
    }

    /** About a coach or a programme instead of a case. */
    static RegisterLine about(String about, String action, Instant recordedAt, Worker by, Body body) {
        return new RegisterLine(
                "",
                null,
                about,
                action,
                null,
                recordedAt.toString(),
                new By(by.id(), by.role(), by.organisation()),
                body.fields());
    }

    RegisterLine with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.put(field, value);
        return new RegisterLine(key, caseId, about, action, number, recordedAt, by, more);
    }

    boolean is(String wanted) {
        return action.equals(wanted);
    }

    RegisterLine keyed(String name) {
        return new RegisterLine(name, caseId, about, action, number, recordedAt, by, body);
    }

    Instant recorded() {
        return Instant.parse(recordedAt);
    }
}
