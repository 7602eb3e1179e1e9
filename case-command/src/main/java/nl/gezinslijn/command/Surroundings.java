package nl.gezinslijn.command;

import java.util.List;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.office.Office;

/** What a decision may look at beyond its case: what its {@link Asks} named, as it stands now. */
public interface Surroundings {

    CoachRecord coach(String account);

    Office office();

    /** Every entry of the case so far, in sequence order. */
    List<Entry<CaseEvent>> line();
}
