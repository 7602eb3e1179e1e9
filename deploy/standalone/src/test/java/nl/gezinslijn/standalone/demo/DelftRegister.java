package nl.gezinslijn.standalone.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gezinslijn.standalone.demo.Team.Stay;
import nl.gezinslijn.standalone.demo.Team.Tenure;

/** The register of Delft: its families, and the inspection of 2013, line by line. */
final class DelftRegister {

    static final String NAME = "delft-2013";

    private DelftRegister() {}

    /** Family by family, in order of registration; then the inspection. */
    static List<RegisterLine> lines() {
        List<DelftDates> families =
                DelftFamilies.families().stream().map(DelftDates::of).toList();
        Map<Integer, List<Tenure>> coaches = Team.divideWithin(
                DelftTeam.COACHES,
                families.stream()
                        .filter(DelftDates::isHelped)
                        .collect(groupingBy(d -> d.family().organisation(), mapping(DelftRegister::stay, toList()))),
                "delft/team/");
        return Stream.concat(
                        families.stream()
                                .flatMap(d ->
                                        DelftLife.lines(
                                                d,
                                                coaches.getOrDefault(d.family().number(), List.of()))
                                                .stream()),
                        DelftInspection.lines().stream())
                .toList();
    }

    private static Stay stay(DelftDates dates) {
        return new Stay(
                dates.family().number(), dates.decidedOn(), dates.family().closedOn());
    }
}
