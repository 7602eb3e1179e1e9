package nl.gezinslijn.command.intake;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;

/** Put the family on the programme's waiting list (WAIT-1). */
public record EnterWaitingList() implements CaseCommand {

    @Override
    public Action action() {
        return Action.ENTER_WAITING_LIST;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        Intake.Triage triage = situation.intake().triage();
        if (triage == null) {
            throw new Refused(Rule.WAIT_1, "there is no triage yet that says the family can wait");
        }
        Refused.unless(triage.canWait(), Rule.WAIT_1, "the latest triage says the family cannot wait: assign now");
        Refused.unless(
                !situation.file().wantsTriage(),
                Rule.WAIT_1,
                "it was found acutely unsafe since the latest triage: triage again");
        return List.of(new WaitingListEntered());
    }
}
