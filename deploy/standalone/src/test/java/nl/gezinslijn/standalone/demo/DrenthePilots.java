package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The 32 families of the two pilots in Drenthe, from 2004 until the report of March 2006: 20 without an extension, 8
 * with one and 4 with two; 18 in Hoogeveen and 14 in Coevorden.
 */
final class DrenthePilots {

    /** The day before the report was presented; what happens after it is not in the register. */
    static final LocalDate LAST_DAY = LocalDate.of(2006, 3, 15);

    static final LocalDate HANDED_OVER = LocalDate.of(2006, 3, 31);

    /** Of two families the register does not tell the end: their terms run out without a closure. */
    static final String OPEN = "open";

    static final String HOOGEVEEN = "Hoogeveen";
    static final String COEVORDEN = "Coevorden";

    private static final String FEDERATION = "drentse-federatie-maatschappelijk-werk";

    /** By municipality. All of them are invented. */
    static final Map<String, List<Worker>> COACHES = Map.of(
            HOOGEVEEN,
            List.of(
                    Worker.of("coach.geesje", "Geesje Vredeveld", "coach", FEDERATION),
                    Worker.of("coach.harm", "Harm Lutgers", "coach", FEDERATION)),
            COEVORDEN,
            List.of(
                    Worker.of("coach.aleid", "Aleid Schuring", "coach", FEDERATION),
                    Worker.of("coach.roelof", "Roelof Kaspers", "coach", FEDERATION)
                            .until("2005-06-30"),
                    Worker.of("coach.jannes", "Jannes Hofsteenge", "coach", FEDERATION)
                            .from("2005-06-13")));

    static final Worker COORDINATOR = Worker.of("coordinator.hennie", "Hennie Wolters", "coordinator", FEDERATION);

    /** What else a family went through. */
    enum Turn {
        NONE,
        /** asked for an extension that was refused */
        REFUSED,
        /** was granted an extension when the term had ended already */
        ANSWERED_LATE,
        /** the help stagnated */
        STAGNATED,
        /** a report was made to the AMK */
        REPORTED,
        /** the Raad investigated */
        INVESTIGATED
    }

    /**
     * One family.
     *
     * @param number in order of registration, from 1
     * @param extensions granted
     * @param ending code of the closure reason, or {@link #OPEN}
     */
    record Family(int number, LocalDate registeredOn, String district, int extensions, String ending, Turn turn) {}

    private record Row(String registeredOn, String district, int extensions, String ending, Turn turn) {
        Row(String registeredOn, String district, int extensions, String ending) {
            this(registeredOn, district, extensions, ending, Turn.NONE);
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("2004-03-08", HOOGEVEEN, 0, "finished"),
            new Row("2004-03-22", HOOGEVEEN, 1, "finished"),
            new Row("2004-03-29", COEVORDEN, 0, "ended-by-family"),
            new Row("2004-04-05", HOOGEVEEN, 2, "finished", Turn.STAGNATED),
            new Row("2004-04-19", HOOGEVEEN, 0, "finished"),
            new Row("2004-05-10", COEVORDEN, 1, "finished", Turn.ANSWERED_LATE),
            new Row("2004-06-14", COEVORDEN, 2, "term-ended", Turn.STAGNATED),
            new Row("2004-06-28", COEVORDEN, 0, "finished"),
            new Row("2004-07-05", HOOGEVEEN, 0, "referred-on"),
            new Row("2004-08-23", HOOGEVEEN, 1, "referred-on", Turn.REPORTED),
            new Row("2004-09-06", HOOGEVEEN, 0, "finished", Turn.REFUSED),
            new Row("2004-09-20", COEVORDEN, 1, "finished"),
            new Row("2004-10-11", HOOGEVEEN, 2, "finished", Turn.REPORTED),
            new Row("2004-10-25", COEVORDEN, 0, "finished"),
            new Row("2004-11-15", HOOGEVEEN, 0, "moved"),
            new Row("2004-12-06", HOOGEVEEN, 1, "finished"),
            new Row("2004-12-13", COEVORDEN, 0, "finished"),
            new Row("2005-01-10", HOOGEVEEN, 0, "term-ended"),
            new Row("2005-01-17", COEVORDEN, 2, "finished"),
            new Row("2005-02-14", HOOGEVEEN, 1, "finished"),
            new Row("2005-02-28", COEVORDEN, 0, "taken-over-by-authority", Turn.INVESTIGATED),
            new Row("2005-03-14", HOOGEVEEN, 0, "finished"),
            new Row("2005-04-04", COEVORDEN, 1, "finished"),
            new Row("2005-04-18", COEVORDEN, 0, "finished"),
            new Row("2005-05-09", HOOGEVEEN, 0, "ended-by-family"),
            new Row("2005-05-30", COEVORDEN, 0, "referred-on", Turn.STAGNATED),
            new Row("2005-06-20", HOOGEVEEN, 0, "finished"),
            new Row("2005-08-15", COEVORDEN, 0, "finished"),
            new Row("2005-08-22", HOOGEVEEN, 0, "finished", Turn.REPORTED),
            new Row("2005-08-29", HOOGEVEEN, 1, OPEN),
            new Row("2005-09-05", HOOGEVEEN, 0, "finished"),
            new Row("2005-09-12", COEVORDEN, 0, OPEN));

    private DrenthePilots() {}

    /** In order of registration. */
    static List<Family> families() {
        return ROWS.stream()
                .map(row -> new Family(
                        ROWS.indexOf(row) + 1,
                        LocalDate.parse(row.registeredOn()),
                        row.district(),
                        row.extensions(),
                        row.ending(),
                        row.turn()))
                .toList();
    }
}
