package nl.gezinslijn.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gezinslijn.docs.Docs;
import nl.gezinslijn.event.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/feed.md shows is so. */
class FeedGuideTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Numbered numbered = new Numbered();

    @TempDir
    Path folder;

    @Test
    void the_message_has_the_attributes_of_one_that_is_told() {
        numbered.happened("ExtensionGranted");
        JsonNode shown = JSON.readTree(block("json"));
        JsonNode told = JSON.valueToTree(
                new Feed(numbered.ledger, shown.path("source").asString(), java.net.URI.create("https://g.example"))
                        .after(0, 1)
                        .getFirst());

        assertThat(shown.propertyNames()).containsExactlyElementsOf(told.propertyNames());
        assertThat(shown.path("type")).isEqualTo(told.path("type"));
        assertThat(EventTypes.all()).contains("nl.gezinslijn.case-closed");
    }

    @Test
    void its_lines_of_shell_tell_a_good_signature_from_a_bad_one() throws Exception {
        byte[] body = "{\"specversion\":\"1.0\",\"id\":\"é\"}".getBytes(UTF_8);
        Files.write(folder.resolve("body.json"), body);
        String good = Signature.of("id-1", Instant.ofEpochSecond(1614265330), body, SECRET);

        assertThat(verify("1614265330", good)).isZero();
        assertThat(verify("1614265331", good)).isNotZero();
        Files.writeString(folder.resolve("body.json"), "{}");
        assertThat(verify("1614265330", good)).isNotZero();
    }

    private int verify(String timestamp, String signature) throws Exception {
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", block("sh")).directory(folder.toFile());
        shell.environment().put("SECRET", SECRET);
        shell.environment().put("WEBHOOK_ID", "id-1");
        shell.environment().put("WEBHOOK_TIMESTAMP", timestamp);
        shell.environment().put("WEBHOOK_SIGNATURE", signature);
        Process process = shell.inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static String block(String language) {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Docs.read("feed.md"));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }
}
