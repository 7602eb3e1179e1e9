package nl.gezinslijn.standalone.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.standalone.demo.Team.Stay;
import nl.gezinslijn.standalone.demo.Team.Tenure;

/** The register of the pilots in Drenthe, line by line. */
final class DrentheRegister {

    static final String NAME = "drenthe-2006";

    private DrentheRegister() {}

    /** Family by family, in order of registration; those of one family in the order they were recorded. */
    static List<RegisterLine> lines() {
        List<DrentheDates> families =
                DrenthePilots.families().stream().map(DrentheDates::of).toList();
        Map<Integer, List<Tenure>> coaches = Team.divideWithin(
                DrenthePilots.COACHES,
                families.stream()
                        .collect(groupingBy(d -> d.family().district(), mapping(DrentheRegister::stay, toList()))),
                "drenthe/team/");
        return families.stream()
                .flatMap(d -> DrentheLife.lines(
                        d, Objects.requireNonNull(coaches.get(d.family().number())))
                        .stream())
                .toList();
    }

    private static Stay stay(DrentheDates dates) {
        return new Stay(dates.family().number(), dates.assignedOn(), dates.closedOn());
    }
}
