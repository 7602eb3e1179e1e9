package nl.gezinslijn.query.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.LeadTimes.Group;

/**
 * How often something was so, and where the cases are.
 *
 * @param name in the reader's language
 */
record CountedBar(String name, int count, String link) {

    /**
     * One for each group that has any, the most first.
     *
     * @param pointer of what is counted, below a group's times
     */
    static List<CountedBar> of(
            LeadTimes leadTimes,
            ToIntFunction<LeadTimes.Times> count,
            String pointer,
            UnaryOperator<String> name,
            FigureLinks links) {
        List<Group> groups = leadTimes.groups();
        Function<Integer, CountedBar> bar = i -> new CountedBar(
                name.apply(groups.get(i).code()),
                count.applyAsInt(groups.get(i).times()),
                links.at("/groups/" + i + "/times" + pointer));
        return IntStream.range(0, groups.size())
                .boxed()
                .map(bar)
                .filter(it -> it.count() > 0)
                .sorted(Comparator.comparingInt(it -> -it.count()))
                .toList();
    }
}
