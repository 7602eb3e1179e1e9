package nl.gezinslijn.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {

    private final List<String> turns = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void contestants_take_turns_and_each_round_begins_with_another() throws Exception {
        measured(3, contestant("a", 1), contestant("b", 2), contestant("c", 4));
        assertThat(turns).containsExactly("a0", "b0", "c0", "a1", "b1", "c1", "b2", "c2", "a2", "c3", "a3", "b3");
    }

    @Test
    void each_turn_has_an_empty_folder_that_is_gone_after_it() throws Exception {
        List<Path> folders = new ArrayList<>();
        Contestant littering = new Contestant("a", "", round -> {
            assertThat(round.folder()).isEmptyDirectory();
            Files.writeString(round.folder().resolve("litter"), "litter");
            folders.add(round.folder());
            return Outcome.of("rate", 1);
        });
        RawData data = measured(2, littering);
        assertThat(data.turns()).allSatisfy(turn -> assertThat(turn.failed()).isNull());
        assertThat(folders).hasSize(3).doesNotHaveDuplicates().noneMatch(Files::exists);
    }

    @Test
    void who_fails_is_named_and_the_others_go_on() throws Exception {
        Contestant failing = new Contestant("b", "", round -> {
            turns.add("b" + round.number());
            throw new IllegalStateException("no disk");
        });
        RawData data = measured(2, contestant("a", 1), failing, contestant("c", 4));
        assertThat(turns).containsExactly("a0", "b0", "c0", "a1", "c1", "c2", "a2");
        assertThat(data.failure("b")).contains("no disk");
        assertThat(data.failure("a")).isNull();
    }

    @Test
    void what_is_shared_is_made_once_and_closed_at_the_end() throws Exception {
        List<String> made = new ArrayList<>();
        Contestant sharing = new Contestant("a", "", round -> {
            AutoCloseable shared = round.ground().once("store", in -> {
                made.add("made");
                return () -> made.add("closed");
            });
            assertThat(shared).isNotNull();
            return Outcome.of("rate", 1);
        });
        measured(3, sharing);
        assertThat(made).containsExactly("made", "closed");
    }

    @Test
    void ratios_are_taken_within_rounds_and_the_warm_up_does_not_count() {
        RawData data = new RawData(null);
        figure(data, 0, "floor", 1000);
        figure(data, 0, "ours", 1);
        figure(data, 1, "floor", 10);
        figure(data, 1, "ours", 20);
        figure(data, 2, "floor", 100);
        figure(data, 2, "ours", 400);
        figure(data, 3, "ours", 1);
        assertThat(data.ratios("ours", "floor", "rate")).containsExactly(2.0, 4.0);
        Goal goal = Goal.atLeast(3, "rate", "ours", "floor", "three times");
        assertThat(goal.measured(data)).isEqualTo(new Spread(2, 2, 2.5, 3, 3.5, 4));
        assertThat(goal.met(goal.measured(data))).isTrue();
        assertThat(Goal.atMost(2.9, "rate", "ours", "floor", "").met(goal.measured(data)))
                .isFalse();
    }

    private static void figure(RawData data, int round, String contestant, double figure) {
        data.add(new RawData.Turn(
                round, 1, contestant, 0, Outcome.of("rate", figure).figures(), java.util.Map.of(), null));
    }

    private RawData measured(int rounds, Contestant... contestants) throws Exception {
        Bench bench = new Bench(
                "tried",
                "",
                "",
                "",
                List.of(new Measure("rate", "Rate", "a second", Measure.Better.LARGER, "a")),
                List.of(contestants),
                List.of());
        return new Protocol(rounds, false, folder, "", line -> {}).measure(bench);
    }

    private Contestant contestant(String name, double figure) {
        return new Contestant(name, "", round -> {
            turns.add(name + round.number());
            return Outcome.of("rate", figure);
        });
    }
}
