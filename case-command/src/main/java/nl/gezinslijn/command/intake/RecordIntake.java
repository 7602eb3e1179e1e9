package nl.gezinslijn.command.intake;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** A first conversation: need, members, network, life domains. */
public record RecordIntake(
        List<String> present,
        List<NewMember> newMembers,
        Protected<String> need,
        @Nullable Protected<String> network,
        int supporters,
        List<String> lifeDomains)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_INTAKE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Conversations.intake(this, situation);
    }
}
