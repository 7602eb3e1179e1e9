package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The families of Delft from 2010 to June 2013. On 31 March 2013 35 of them have a coach (001 L21): 9 of MEE, 11 of the
 * CJG, 8 of Kwadraad, 7 of GGZ Delfland; that split is ours. Others had gone before that day or came after it.
 */
final class DelftFamilies {

    /** What happens after this day is not in the register. */
    static final LocalDate LAST_DAY = LocalDate.of(2013, 6, 28);

    static final LocalDate HANDED_OVER = LocalDate.of(2013, 7, 5);

    /** What else a family went through. */
    enum Turn {
        NONE,
        /** it stagnated, and the zorgregisseur solved it */
        SECOND_RUNG,
        /** it took the team leaders of the partners */
        THIRD_RUNG,
        /** it took the municipality */
        FOURTH_RUNG,
        /** it still stagnates, in the hands of the zorgregisseur */
        STUCK,
        /** help was kept off, with real worries: a report to the AMK (001 L59) */
        KEPT_OFF,
        /** care was coordinated by Bureau Jeugdzorg already (001 L21): declined */
        DECLINED
    }

    /**
     * One family.
     *
     * @param number in order of registration, from 1
     * @param organisation of the coach; the one meant, for who was declined
     * @param closedOn null when it has not ended
     * @param ending code of the closure reason; null when it has not ended
     */
    record Family(
            int number,
            LocalDate registeredOn,
            String organisation,
            @Nullable LocalDate closedOn,
            @Nullable String ending,
            Turn turn) {}

    /** Registered, organisation, and where there is one the end, its reason and the turn. */
    private static final List<String> ROWS = """
            2010-09-06 cjg          2011-06-20 solved-or-manageable
            2010-11-15 kwadraad     2012-01-16 followed-up            SECOND_RUNG
            2011-01-17 mee          2012-02-13 solved-or-manageable
            2011-03-07 ggz-delfland 2011-12-05 moved
            2011-05-16 cjg          2012-06-11 solved-or-manageable   THIRD_RUNG
            2011-06-20 kwadraad     2011-11-21 ended-by-family
            2011-09-05 mee
            2011-09-19 cjg
            2011-10-03 ggz-delfland 2012-10-15 coordination-elsewhere
            2011-10-17 kwadraad
            2011-11-07 cjg          2013-05-27 solved-or-manageable
            2011-11-21 mee                                            FOURTH_RUNG
            2012-01-09 ggz-delfland
            2012-01-23 cjg
            2012-02-06 kwadraad                                       SECOND_RUNG
            2012-02-20 mee          2012-12-17 solved-or-manageable
            2012-03-05 cjg
            2012-03-19 kwadraad     2013-02-11 ended-by-family        KEPT_OFF
            2012-04-02 mee
            2012-04-16 cjg          2013-02-25 followed-up
            2012-04-23 ggz-delfland                                   THIRD_RUNG
            2012-05-14 kwadraad
            2012-05-21 cjg          2013-03-11 solved-or-manageable
            2012-06-04 mee          2013-04-22 solved-or-manageable
            2012-06-18 ggz-delfland 2013-03-18 solved-or-manageable
            2012-07-02 cjg                                            SECOND_RUNG
            2012-07-09 kwadraad
            2012-08-27 mee
            2012-09-03 cjg
            2012-09-10 ggz-delfland
            2012-09-17 kwadraad     2013-05-13 followed-up
            2012-09-24 mee
            2012-10-01 cjg
            2012-10-15 ggz-delfland                                   STUCK
            2012-10-22 kwadraad
            2012-11-05 mee
            2012-11-12 cjg
            2012-11-19 ggz-delfland
            2012-12-03 kwadraad
            2012-12-10 mee          2013-06-10 ended-by-family
            2012-12-17 cjg
            2013-01-07 ggz-delfland
            2013-01-14 mee                                            STUCK
            2013-01-21 kwadraad
            2013-02-04 cjg
            2013-02-18 ggz-delfland
            2013-03-04 cjg
            2013-03-11 mee                                            DECLINED
            2013-03-28 kwadraad
            2013-04-15 cjg
            2013-05-06 mee
            2013-05-21 ggz-delfland
            2013-06-03 kwadraad
            """.lines().toList();

    private DelftFamilies() {}

    /** In order of registration. */
    static List<Family> families() {
        List<Family> families = new ArrayList<>();
        for (String row : ROWS) {
            List<String> words = Words.of(row);
            boolean ended = words.size() > 3;
            families.add(new Family(
                    families.size() + 1,
                    LocalDate.parse(words.getFirst()),
                    words.get(1),
                    ended ? LocalDate.parse(words.get(2)) : null,
                    ended ? words.get(3) : null,
                    words.size() % 2 == 1 ? Turn.valueOf(words.getLast()) : Turn.NONE));
        }
        return families;
    }
}
