package nl.gezinslijn.standalone.demo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The register of Venray: who worked there, and the families that came in 2020 to 2023, line by line. */
final class VenrayRegister {

    static final String NAME = "venray-2021";

    private VenrayRegister() {}

    /** In the order they were recorded. */
    static List<RegisterLine> lines() {
        Stream<RegisterLine> families =
                VenrayFamilies.outlines().stream().flatMap(outline -> VenrayCase.lines(outline).stream());
        return WaitingTurn.marked(Stream.concat(VenrayOffice.lines().stream(), families)
                .sorted(Comparator.comparing(RegisterLine::recorded))
                .toList());
    }
}
