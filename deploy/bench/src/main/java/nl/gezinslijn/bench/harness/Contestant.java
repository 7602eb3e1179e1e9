package nl.gezinslijn.bench.harness;

/**
 * Somebody who takes part in a bench.
 *
 * @param name as tables show it
 * @param about what it is and how it is set up, in a sentence
 */
public record Contestant(String name, String about, Run run) {

    /** Does the work of one round. */
    @FunctionalInterface
    public interface Run {

        Outcome in(Round round) throws Exception;
    }
}
