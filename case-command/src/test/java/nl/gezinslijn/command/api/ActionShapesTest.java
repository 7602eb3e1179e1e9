package nl.gezinslijn.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.docs.Repository;
import org.junit.jupiter.api.Test;

/**
 * The forms of the pages are made from what the bodies really hold: {@code actions.json} says it on the other side.
 * With {@code -Dgolden.write=true} it is written anew.
 */
class ActionShapesTest {

    private static final Path GOLDEN = Repository.root().resolve("case-query/src/main/resources/actions.json");

    @Test
    void the_pages_know_every_action_as_it_is() throws IOException {
        String now = ActionShapes.all().json();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, now, UTF_8);
        }
        assertThat(Files.readString(GOLDEN, UTF_8)).isEqualTo(now);
    }

    @Test
    void none_is_left_out_but_what_only_the_service_does() {
        assertThat(ActionShapes.all().actions())
                .extracting(ActionShapes.Shape::action)
                .doesNotHaveDuplicates()
                .containsAll(Stream.of(Action.values())
                        .filter(action -> action != Action.RECORD_LAPSE)
                        .map(Action::code)
                        .toList());
    }
}
