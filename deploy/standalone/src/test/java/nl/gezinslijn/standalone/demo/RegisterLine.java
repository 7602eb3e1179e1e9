package nl.gezinslijn.standalone.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a register as it is written, in the form that the importer reads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisterLine(
        String key,
        String caseId,
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
                action,
                number,
                recordedAt.toString(),
                new By(by.id(), by.role(), by.organisation()),
                body.fields());
    }

    RegisterLine keyed(String name) {
        return new RegisterLine(name, caseId, action, number, recordedAt, by, body);
    }

    Instant recorded() {
        return Instant.parse(recordedAt);
    }
}
