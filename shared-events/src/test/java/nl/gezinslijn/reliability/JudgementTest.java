package nl.gezinslijn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.gezinslijn.reliability.ClientLedger.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        "acknowledged, ONCE,           1, 0, 0",
        "acknowledged, ABSENT,         0, 1, 0",
        "acknowledged, MORE_THAN_ONCE, 0, 1, 0",
        "acknowledged, HALF,           0, 1, 0",
        "not answered, ONCE,           0, 0, 1",
        "not answered, ABSENT,         0, 0, 1",
        "not answered, MORE_THAN_ONCE, 0, 1, 0",
        "not answered, HALF,           0, 1, 0"
    })
    void what_was_acknowledged_has_to_be_there_once_and_what_was_not_answered_not_twice_and_not_half(
            String answer, Presence presence, int found, int lost, int unknown) {
        Line line = new Line("key", "about", answer.equals("acknowledged") ? answer : null);

        Judgement judgement = Judgement.of(List.of(line), sent -> presence);

        assertThat(judgement.found()).isEqualTo(found);
        assertThat(judgement.lost()).isEqualTo(lost);
        assertThat(judgement.unknown()).isEqualTo(unknown);
    }

    @Test
    void a_ledger_is_read_back_without_the_line_that_a_kill_cut_off(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger");
        try (ClientLedger ledger = ClientLedger.open(file)) {
            ledger.sent("one", "a case");
            ledger.sent("two", "another case");
            ledger.acknowledged("one", "version 3");
        }
        Files.writeString(file, "< two versi", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

        assertThat(ClientLedger.read(file))
                .containsExactly(new Line("one", "a case", "version 3"), new Line("two", "another case", null));
    }
}
