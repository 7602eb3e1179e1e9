package nl.gezinslijn.command.scenario;

import java.util.List;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.OfFamily;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.OfTally;

/** What followed in one line beside the case. The ids are those in the store, which never change. */
public record Beside(String line, List<OfficeEvent> events) {

    public static Beside ofCoach(String account, OfCoach... events) {
        return new Beside("coach:" + account, List.of(events));
    }

    public static Beside ofFamily(String familyId, OfFamily... events) {
        return new Beside("family:" + familyId, List.of(events));
    }

    public static Beside ofOffice(String programme, OfProgramme... events) {
        return new Beside("office:" + programme, List.of(events));
    }

    public static Beside ofTally(String programme, OfTally... events) {
        return new Beside("tally:" + programme, List.of(events));
    }
}
