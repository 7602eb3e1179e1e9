package nl.gezinslijn.query.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Term;

/**
 * TERM-1 worked out for a start on which months of unlike length show.
 *
 * @param ends of each length in {@link #MONTHS}
 */
public record WorkedTerm(LocalDate start, List<LocalDate> ends) {

    /** A term of half a year, and with one and two extensions of three months. */
    public static final List<Integer> MONTHS = List.of(6, 9, 12);

    public WorkedTerm {
        ends = List.copyOf(ends);
    }

    public static List<WorkedTerm> all() {
        return Stream.of("2023-08-31", "2023-08-30", "2023-08-29", "2022-08-31", "2024-02-29")
                .map(LocalDate::parse)
                .map(start -> new WorkedTerm(
                        start,
                        MONTHS.stream().map(months -> Term.end(start, months)).toList()))
                .toList();
    }
}
