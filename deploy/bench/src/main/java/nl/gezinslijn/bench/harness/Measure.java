package nl.gezinslijn.bench.harness;

/**
 * What is measured of contestants.
 *
 * @param name a word, as {@link Outcome} has it
 * @param title what it is, as the heading of a table
 * @param floor the contestant that the others are held against
 */
public record Measure(String name, String title, String unit, Better better, String floor) {

    /** Which of two figures is the better. */
    public enum Better {
        LARGER,
        SMALLER
    }
}
