package nl.gezinslijn.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.command.aggregate.RecentRequests.Answered;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** What a line outside cases remembers of the requests it answered. */
class OfficeMemoryTest {

    private final CoachLine line = new CoachLine("coach.bram");
    private int length;

    @Test
    void of_an_import_every_request_is_remembered() {
        takes("an old register's key", Map.of("imported", "true"));
        for (int i = 0; i < 150; i++) {
            takes("key-" + i, Map.of());
        }
        assertThat(line.answered(new RequestKey("an old register's key", "print")))
                .contains(new Answered(
                        new RequestKey("an old register's key", "print"), 1, List.of("CaseloadCapSet"), null));
        assertThat(line.answered(new RequestKey("key-0", "print"))).isEmpty();
        assertThat(line.answered(new RequestKey("key-149", "print"))).isPresent();
    }

    @Test
    void another_entry_under_its_key_is_refused() {
        takes("an old register's key", Map.of("imported", "true"));
        for (int i = 0; i < 150; i++) {
            takes("key-" + i, Map.of());
        }
        assertThatThrownBy(() -> line.answered(new RequestKey("an old register's key", "another print")))
                .isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void what_an_imported_case_did_to_the_line_is_no_request_to_it() {
        takes("key-0", Map.of());
        line.take(new GenericDomainEventMessage<>(
                CoachLine.TYPE, "coach:coach.bram", length++, new CaseloadCapSet(4), Map.of("imported", "true")));
        for (int i = 1; i < 150; i++) {
            takes("key-" + i, Map.of());
        }
        assertThat(line.answered(new RequestKey("key-0", "print"))).isEmpty();
    }

    private void takes(String key, Map<String, String> more) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put("requestKey", key);
        metadata.put("fingerprint", "print");
        line.take(new GenericDomainEventMessage<>(
                CoachLine.TYPE, "coach:coach.bram", length++, new CaseloadCapSet(4), metadata));
    }
}
