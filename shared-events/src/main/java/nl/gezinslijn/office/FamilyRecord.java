package nl.gezinslijn.office;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.OfFamily;

/**
 * One family over its cases.
 *
 * @param openCases id of the open case by programme id (INT-2)
 */
public record FamilyRecord(String familyId, SortedMap<String, String> openCases) {

    public FamilyRecord {
        openCases = Collections.unmodifiableSortedMap(new TreeMap<>(openCases));
    }

    public static FamilyRecord unknown(String familyId) {
        return new FamilyRecord(familyId, Collections.emptySortedMap());
    }

    public FamilyRecord evolve(OfFamily event) {
        SortedMap<String, String> all = new TreeMap<>(openCases);
        switch (event) {
            case FamilyCaseOpened e -> all.put(e.programme(), e.caseId());
            case FamilyCaseEnded e -> all.entrySet().remove(Map.entry(e.programme(), e.caseId()));
        }
        return new FamilyRecord(familyId, all);
    }
}
