package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.query.worklist.DueItem;
import nl.gezinslijn.query.worklist.DueItem.Kind;
import nl.gezinslijn.query.worklist.Worklist;

/**
 * All that is due of one kind, overdue first.
 *
 * @param number of all of them
 * @param overdue of all of them
 */
record DueGroup(Kind kind, int number, int overdue, List<Row> rows) {

    /** A family that cannot wait comes before all else; then what is overdue. */
    private static final Comparator<DueGroup> MOST_PRESSING = Comparator.comparing(
                    (DueGroup it) -> it.kind() != Kind.ASSIGN_NOW)
            .thenComparing(it -> it.overdue() == 0)
            .thenComparing(DueGroup::kind);

    private static final Comparator<Row> OVERDUE_FIRST = Comparator.comparing(
                    (Row it) -> it.item().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(it -> it.of().urgency(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(it -> it.of().registeredOn())
            .thenComparing(it -> it.of().caseId());

    record Row(Worklist.OfCase of, DueItem item) {}

    static List<DueGroup> of(Worklist worklist) {
        Map<Kind, List<Row>> byKind = new EnumMap<>(Kind.class);
        for (Worklist.OfCase each : worklist.cases()) {
            for (DueItem item : each.due()) {
                byKind.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(new Row(each, item));
            }
        }
        return byKind.entrySet().stream()
                .map(it -> of(it.getKey(), it.getValue()))
                .sorted(MOST_PRESSING)
                .toList();
    }

    private static DueGroup of(Kind kind, List<Row> rows) {
        return new DueGroup(
                kind,
                rows.size(),
                (int) rows.stream().filter(it -> it.item().overdue()).count(),
                rows.stream().sorted(OVERDUE_FIRST).toList());
    }

    DueGroup first(int most) {
        return new DueGroup(kind, number, overdue, rows.stream().limit(most).toList());
    }

    public int more() {
        return number - rows.size();
    }
}
