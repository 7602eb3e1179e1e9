package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of Venray in 2021 to 2023, and of the year before that it came from: how many families came, were helped
 * and left, month by month. What the municipality's file does not tell was chosen so that everything it does tell comes
 * out.
 */
final class VenrayFigures {

    /** What happens after this day is not in the register. */
    static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);

    /** What was written down after this day neither. */
    static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 12);

    private VenrayFigures() {}

    /**
     * One year, its lists by month from January on.
     *
     * @param stillOpen of those assigned: the open ones at the end of this year, of the next, and so on
     * @param referralSources of those assigned, by code
     * @param ageBands of those assigned, by code
     * @param closureReasons of those closed, by code
     * @param lasted of those closed: within 3, 6, 9 and 12 months, and longer
     */
    record Year(
            int year,
            List<Integer> registered,
            List<Integer> declined,
            List<Integer> assigned,
            List<List<Integer>> stillOpen,
            List<Integer> closed,
            Map<String, Integer> referralSources,
            Map<String, Integer> ageBands,
            Map<String, Integer> closureReasons,
            List<Integer> lasted) {}

    static final List<Year> YEARS = List.of(
            new Year(
                    2020,
                    numbers("4 3 5 5 6 9 5 6 16 19 22 18"),
                    numbers("0 0 0 0 0 0 0 0 0 0 0 0"),
                    numbers("3 3 4 5 6 8 6 6 14 18 21 18"),
                    List.of(numbers("3 3 4 5 6 8 6 6 14 18 21 18")),
                    numbers("0 0 0 0 0 0 0 0 0 0 0 0"),
                    sources("36 33 15 10 8 4 6"),
                    ages("28 76 8"),
                    reasons("0 0 0 0 0"),
                    numbers("0 0 0 0 0")),
            new Year(
                    2021,
                    numbers("19 16 19 15 17 14 8 7 20 19 25 17"),
                    numbers("0 0 1 0 1 0 0 0 1 0 1 0"),
                    numbers("18 16 17 16 15 14 9 8 17 19 23 18"),
                    List.of(
                            numbers("3 3 4 5 6 8 6 6 13 17 21 18"),
                            numbers("0 0 0 0 0 1 1 0 2 2 2 2"),
                            numbers("0 0 0 0 0 0 1 0 0 1 0 0")),
                    numbers("15 14 16 15 16 21 20 9 13 16 17 20"),
                    sources("63 52 24 16 14 8 13"),
                    ages("47 131 12"),
                    reasons("134 23 25 6 4"),
                    numbers("37 62 38 28 27")),
            new Year(
                    2022,
                    numbers("17 18 18 16 16 16 9 6 20 19 26 16"),
                    numbers("0 1 0 0 1 0 1 0 1 0 1 0"),
                    numbers("17 16 18 15 16 15 9 7 17 19 24 17"),
                    List.of(numbers("3 3 3 3 4 5 4 4 12 17 22 17"), numbers("0 1 0 1 1 1 0 1 1 2 1 1")),
                    numbers("15 14 17 14 16 22 21 9 13 16 17 19"),
                    sources("68 49 23 15 14 8 13"),
                    ages("46 131 13"),
                    reasons("135 23 24 6 5"),
                    numbers("38 63 38 27 27")),
            new Year(
                    2023,
                    numbers("17 14 17 15 15 14 8 6 14 14 25 15"),
                    numbers("1 0 1 0 1 0 1 0 1 0 1 0"),
                    numbers("16 14 17 14 15 14 8 6 15 20 24 15"),
                    List.of(numbers("2 2 3 3 4 6 5 4 13 19 24 15")),
                    numbers("14 13 15 13 14 20 19 8 12 14 14 17"),
                    sources("77 39 18 13 13 8 10"),
                    ages("37 113 28"),
                    reasons("118 23 22 5 5"),
                    numbers("34 56 33 22 28")));

    private static List<Integer> numbers(String numbers) {
        return Words.of(numbers).stream().map(Integer::valueOf).toList();
    }

    private static Map<String, Integer> sources(String numbers) {
        return table("self school gp youth-health-care municipality soj other", numbers);
    }

    private static Map<String, Integer> ages(String numbers) {
        return table("0-4 4-12 12-23", numbers);
    }

    private static Map<String, Integer> reasons(String numbers) {
        return table("finished ended-by-family referred-on moved other", numbers);
    }

    private static Map<String, Integer> table(String codes, String numbers) {
        Map<String, Integer> table = new LinkedHashMap<>();
        List<Integer> counts = numbers(numbers);
        for (String code : Words.of(codes)) {
            table.put(code, counts.get(table.size()));
        }
        return table;
    }
}
