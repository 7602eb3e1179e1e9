package nl.gezinslijn.command.escalation;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;

/** The rung it stands on answers; the escalation stays open (ESC-1). */
public record AnswerEscalation(int escalation, Protected<String> answer) implements CaseCommand {

    @Override
    public Action action() {
        return Action.ANSWER_ESCALATION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Ladder.answer(this, situation);
    }
}
