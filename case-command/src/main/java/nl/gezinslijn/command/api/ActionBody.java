package nl.gezinslijn.command.api;

import nl.gezinslijn.command.CaseCommand;

/** An action's own fields. What every action carries beside them are its {@link Circumstances}. */
public interface ActionBody {

    /** The command, with personal data and free text sealed. */
    CaseCommand command(Target target);
}
