package nl.gezinslijn.command.life.told;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.EventNames;

/**
 * One family's life in the real write side, told chapter by chapter. Each step occurs on the day the telling has come
 * to, and is recorded that day unless it says otherwise.
 */
final class Told {

    private final InMemoryHouse house = new InMemoryHouse();
    private String chapter = "";
    private String day = "";

    /** What follows happens on this day; a failure says in which chapter. */
    Told chapter(String firstDay, String title) {
        chapter = title;
        return on(firstDay);
    }

    Told on(String nextDay) {
        day = nextDay;
        return this;
    }

    /** What is so around the family: other families, the office. */
    Told around(Consumer<TestLines> lines) {
        lines.accept(house.lines());
        return this;
    }

    Told happens(Wish... wishes) {
        for (Wish wish : wishes) {
            assertThat(house.answer(wish.on(day).submission()))
                    .as("%s: %s", day, chapter)
                    .isInstanceOf(Receipt.class);
        }
        return this;
    }

    /** Refused, and nothing has changed by it. */
    Told isRefused(Rule rule, Wish wish) {
        List<String> before = line();
        assertThat(house.answer(wish.on(day).submission()))
                .as("%s: %s", day, chapter)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.rule()).as(problem.detail()).isEqualTo(rule.id()));
        assertThat(line()).isEqualTo(before);
        return this;
    }

    Told then(Consumer<CaseFile> file) {
        assertThat(house.file(CASE)).as(chapter).satisfies(file);
        return this;
    }

    /** Names of what happened, in order. */
    List<String> line() {
        return house.entries(CASE).stream()
                .map(entry -> EventNames.nameOf(entry.event().getClass()))
                .toList();
    }
}
