package nl.gezinslijn.standalone.demo;

import java.util.List;

/** The register of Venray: the families that came in 2020 to 2023, line by line. */
final class VenrayRegister {

    static final String NAME = "venray-2021";

    private VenrayRegister() {}

    /** Family by family, in order of registration; those of one family in the order they were recorded. */
    static List<RegisterLine> lines() {
        return VenrayFamilies.outlines().stream()
                .flatMap(outline -> VenrayCase.lines(outline).stream())
                .toList();
    }
}
