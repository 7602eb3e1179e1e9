package nl.gezinslijn.command.api;

import nl.gezinslijn.command.office.OfficeCommand;

/** The own fields of something recorded outside cases; beside them stands only the day it happened. */
public interface OfficeBody {
    /** @param target what it is about, and the seal for what may not be stored in the clear */
    OfficeCommand command(Target target);
}
