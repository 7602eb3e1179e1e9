package nl.gezinslijn.command.work;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** A contact with or for the family; may be recorded late (TIME-1). */
public record RecordContact(
        String kind,
        @Nullable String place,
        int minutes,
        List<String> members,
        @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_CONTACT;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        Codes.check("kind", kind, situation.programme().codes().contactKinds());
        if (place != null
                && situation.programme().codes().contactPlaces().stream()
                        .noneMatch(p -> p.code().equals(place))) {
            throw new InvalidField("place", "is not on the programme's list");
        }
        if (!members.stream().allMatch(situation.intake()::hasMember)) {
            throw new InvalidField("members", "names somebody who is not a member of this family");
        }
        return List.of(new ContactHeld(kind, place, minutes, members, note));
    }
}
