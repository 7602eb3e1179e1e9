package nl.gezinslijn.command.work;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Advice was asked; with the family named, only on a consent in force (CONS-1). */
public record RecordConsultation(
        String consultant,
        @Nullable Integer party,
        @Nullable String purpose,
        int minutes,
        @Nullable Protected<String> note)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_CONSULTATION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Advice.consultation(this, situation);
    }
}
