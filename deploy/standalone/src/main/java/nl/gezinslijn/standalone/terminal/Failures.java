package nl.gezinslijn.standalone.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody at a terminal is told when it did not work: what, where to look, never a stack trace. */
final class Failures {

    /** As a shell has it for what was broken off by Ctrl-C. */
    private static final int BROKEN_OFF = 130;

    private Failures() {}

    static int tell(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int status = Gezinslijn.REFUSED;
        switch (failure) {
            case Refused refused -> {
                err.println(refused.problem().title());
                refused.problem().details().forEach(detail -> err.println("  " + detail));
            }
            case Unreachable unreachable -> {
                err.println(unreachable.getMessage());
                err.println("Start one with deploy/run, or say where it is with --service or GEZINSLIJN_SERVICE.");
                status = Gezinslijn.UNREACHABLE;
            }
            case InterruptedException interrupted -> status = BROKEN_OFF;
            case IOException io -> err.println("It cannot be read or written: " + io);
            case UncheckedIOException io -> err.println("It cannot be read or written: " + io.getCause());
            default -> err.println("Something went wrong on our side: " + failure);
        }
        err.flush();
        return status;
    }

    static int misunderstood(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
