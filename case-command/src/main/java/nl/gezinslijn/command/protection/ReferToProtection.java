package nl.gezinslijn.command.protection;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Refer to a protection body: Veilig Thuis or another of the programme (MELD-1, MELD-2). */
public record ReferToProtection(
        String body,
        String kind,
        boolean acuteDanger,
        @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REFER_TO_PROTECTION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Referrals.refer(this, situation);
    }
}
