package nl.gezinslijn.command.bus;

import nl.gezinslijn.command.aggregate.OfficeSubmission;
import nl.gezinslijn.command.aggregate.Submission;
import org.axonframework.messaging.Message;

/** What a command is called in figures and traces: the code of its action. */
public final class CommandName {

    private CommandName() {}

    public static String of(Message<?> command) {
        return switch (command.getPayload()) {
            case Submission submission -> submission.command().action().code();
            case OfficeSubmission submission -> submission.command().action().code();
            default -> "other";
        };
    }
}
