package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static nl.gezinslijn.services.store.Shared.ID;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import nl.gezinslijn.command.imports.Refusal;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Imports and what was refused of them as documents. What is absent has no field. */
final class ImportRows {

    private ImportRows() {}

    static Document row(RegisterImport received) {
        Content content = received.content();
        return new Document(ID, received.id().toString())
                .append("client", received.client())
                .append("spool", content.spool())
                .append("sha256", content.sha256())
                .append("bytes", content.bytes())
                .append("lines", content.lines())
                .append("state", received.state().name())
                .append("receivedAt", received.receivedAt())
                .append("line", 0L)
                .append("offset", 0L)
                .append("accepted", 0L)
                .append("alreadyDone", 0L)
                .append("refused", 0L)
                .append("workedMillis", 0L);
    }

    static Bson update(Progress progress) {
        return combine(
                set("line", progress.line()),
                set("offset", progress.offset()),
                set("accepted", progress.accepted()),
                set("alreadyDone", progress.alreadyDone()),
                set("refused", progress.refused()),
                set("workedMillis", progress.workedMillis()));
    }

    static RegisterImport read(Document row) {
        return new RegisterImport(
                UUID.fromString(row.getString(ID)),
                row.getString("client"),
                new Content(
                        row.getString("spool"), row.getString("sha256"), row.getLong("bytes"), row.getLong("lines")),
                State.valueOf(row.getString("state")),
                new Progress(
                        row.getLong("line"),
                        row.getLong("offset"),
                        row.getLong("accepted"),
                        row.getLong("alreadyDone"),
                        row.getLong("refused"),
                        row.getLong("workedMillis")),
                row.getDate("receivedAt").toInstant(),
                instant(row, "startedAt"),
                instant(row, "endedAt"),
                row.getString("interruption"));
    }

    private static @Nullable Instant instant(Document row, String field) {
        Date at = row.getDate(field);
        return at == null ? null : at.toInstant();
    }

    static Document row(Refusal refusal) {
        return new Document("line", refusal.line())
                .append("key", refusal.key())
                .append("rule", refusal.rule())
                .append("field", refusal.field())
                .append("detail", refusal.detail());
    }

    static Refusal refusal(Document row) {
        return new Refusal(
                row.getLong("line"),
                row.getString("key"),
                row.getString("rule"),
                row.getString("field"),
                row.getString("detail"));
    }
}
