package nl.gezinslijn.command.aggregate;

import java.util.Objects;
import nl.gezinslijn.programme.Programmes;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Lets tests hand something to the clerk as the command bus does: in a unit of work that is kept or undone whole. */
public final class Desks {

    private Desks() {}

    public static OfficeReceipt record(TestLines lines, Programmes programmes, OfficeSubmission submission) {
        OfficeClerk clerk = lines.clerk(programmes);
        var result = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(submission))
                .executeWithResult(() -> clerk.handle(submission));
        if (!result.isExceptional()) {
            return Objects.requireNonNull(result.getPayload());
        }
        if (result.exceptionResult() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new CommandExecutionException("the clerk failed", result.exceptionResult());
    }
}
