package nl.gezinslijn.standalone.demo;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
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
        Map<Integer, List<Tenure>> coaches = new HashMap<>();
        families.stream().collect(groupingBy(d -> d.family().district())).forEach((district, there) -> {
            List<Stay> stays = there.stream()
                    .map(d -> new Stay(d.family().number(), d.assignedOn(), d.closedOn()))
                    .toList();
            coaches.putAll(Team.divide(
                    Objects.requireNonNull(DrenthePilots.COACHES.get(district)),
                    stays,
                    Dice.named("drenthe/team/" + district)));
        });
        return families.stream()
                .flatMap(d -> DrentheLife.lines(
                        d, Objects.requireNonNull(coaches.get(d.family().number())))
                        .stream())
                .toList();
    }
}
