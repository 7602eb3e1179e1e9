package nl.gezinslijn.command.handover;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.Asks;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/** The family fell back: coaching goes on, with the same coach or a new one (HAND-2). */
public record RecordRelapse(
        @Nullable String coach,
        @Nullable String organisation,
        @Nullable String intensity) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_RELAPSE;
    }

    @Override
    public Asks asks(CaseFile file) {
        return coach == null ? Asks.NOTHING : Asks.coach(coach);
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Handovers.relapse(this, situation);
    }
}
