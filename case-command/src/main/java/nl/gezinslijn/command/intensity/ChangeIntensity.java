package nl.gezinslijn.command.intensity;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.Asks;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Help more or less intensively (INTY-1, INTY-2, INTY-5). The reason is the entry's. */
public record ChangeIntensity(String intensity, boolean overCapacity) implements CaseCommand {

    @Override
    public Action action() {
        return Action.CHANGE_INTENSITY;
    }

    @Override
    public Asks asks(CaseFile file) {
        return Asks.OFFICE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return IntensityChanges.change(this, situation);
    }
}
