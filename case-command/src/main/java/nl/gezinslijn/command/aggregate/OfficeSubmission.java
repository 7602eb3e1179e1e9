package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.command.office.OfficeCommand;
import nl.gezinslijn.event.Stamp;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Something to be recorded outside cases, on its way to its line.
 *
 * @param about the coach's account, or the programme's id
 * @param requestKey makes a retry return the first answer; null when the sender gave none
 */
public record OfficeSubmission(
        @RoutingKey String about,
        Stamp stamp,
        OfficeCommand command,
        @Nullable RequestKey requestKey) {}
