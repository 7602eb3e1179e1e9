package nl.gezinslijn.bench.harness;

import java.util.List;

/**
 * A question that is answered by measuring contestants side by side.
 *
 * @param name a word for the command line, the files and the marks in the document
 * @param asks the question, as a sentence
 * @param fsync what reaches the disk before a contestant says that something is done
 * @param about what a reader has to know of the contestants and the work, in Markdown
 * @param measures what is measured; each becomes a table and a picture
 */
public record Bench(
        String name,
        String asks,
        String fsync,
        String about,
        List<Measure> measures,
        List<Contestant> contestants,
        List<Goal> goals) {

    public Bench {
        measures = List.copyOf(measures);
        contestants = List.copyOf(contestants);
        goals = List.copyOf(goals);
        List<String> names = contestants.stream().map(Contestant::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("two contestants of " + name + " have one name");
        }
        for (Measure measure : measures) {
            known(names, measure.floor());
        }
        for (Goal goal : goals) {
            known(names, goal.of());
            if (goal.to() != null) {
                known(names, goal.to());
            }
        }
    }

    /** With those contestants alone that have this in their name, and what they are held against. */
    public Bench only(String text) {
        List<Contestant> some = contestants.stream()
                .filter(contestant -> contestant.name().contains(text) || isFloor(contestant))
                .toList();
        return new Bench(name, asks, fsync, about, measures, some, List.of());
    }

    private boolean isFloor(Contestant contestant) {
        return measures.stream().anyMatch(measure -> measure.floor().equals(contestant.name()));
    }

    private static void known(List<String> contestants, String name) {
        if (!contestants.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is no contestant");
        }
    }
}
