package nl.gezinslijn.command.api;

import java.time.LocalDate;
import nl.gezinslijn.command.CaseCommand;
import org.jspecify.annotations.Nullable;

/** Body of one action: what every entry carries, and the action's own fields. */
public interface ActionBody {

    /** The day it happened, in the programme's time zone. */
    LocalDate occurredOn();

    /** Why, where a rule wants a reason. */
    default @Nullable String reason() {
        return null;
    }

    /** Why somebody else than the case's coach does what is the coach's to do. */
    default @Nullable String standInReason() {
        return null;
    }

    /** Name of the person without an account who really did it. */
    default @Nullable String onBehalfOf() {
        return null;
    }

    /** The command, with personal data and free text sealed. */
    CaseCommand command(Target target);
}
