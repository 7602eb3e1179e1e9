package nl.gezinslijn.command.bus;

import nl.gezinslijn.command.Foreign;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.aggregate.RequestKeyReused;
import nl.gezinslijn.command.aggregate.StaleVersion;
import nl.gezinslijn.command.bus.Problem.Kind;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Reads every engine's exceptions. */
final class Translation {

    /** What Axon Server reports for any lost race. */
    private static final String AXON_SERVER_CONFLICT = "AXONIQ-2000";

    private Translation() {}

    /** Somebody else appended to the same case first: on fresh state the command may well succeed. */
    static boolean isConflict(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConcurrencyException || t instanceof AggregateStreamCreationException) {
                return true;
            }
            String message = t.getMessage();
            if (message != null && message.contains(AXON_SERVER_CONFLICT)) {
                return true;
            }
        }
        return false;
    }

    static CommandExecutionException translate(Throwable failure) {
        if (failure instanceof CommandExecutionException e
                && e.getDetails().filter(Problem.class::isInstance).isPresent()) {
            return e;
        }
        Problem problem = problem(failure);
        return new CommandExecutionException(problem.detail(), null, problem);
    }

    static Problem problem(Throwable failure) {
        return switch (failure) {
            case Foreign e -> Problem.of(Kind.NOT_FOUND, "there is no " + message(e.asNotThere()));
            case Refused e -> new Problem(Kind.REFUSED, message(e), e.rule().id(), null, null);
            case InvalidField e -> new Problem(Kind.INVALID_FIELD, message(e), null, e.field(), null);
            case NotFound e -> Problem.of(Kind.NOT_FOUND, "there is no " + message(e));
            case StaleVersion e -> new Problem(Kind.STALE, message(e), null, null, e.current());
            case RequestKeyReused e -> Problem.of(Kind.KEY_REUSED, message(e));
            default -> ofOurs(failure);
        };
    }

    private static Problem ofOurs(Throwable failure) {
        if (LaterRelease.wrote(failure)) {
            return Problem.of(
                    Kind.UNAVAILABLE, "this was written by a later release, which is coming in; try again in a moment");
        }
        if (StillUnderWay.is(failure)) {
            return StillUnderWay.told();
        }
        return isOutage(failure)
                ? Problem.of(Kind.UNAVAILABLE, "the event store cannot take this now; try again")
                : Problem.of(Kind.INTERNAL, "something went wrong on our side");
    }

    /** Judged and not granted; an outage or a fault is no judgement. */
    static boolean saysNo(Throwable failure) {
        return switch (problem(failure).kind()) {
            case REFUSED, INVALID_FIELD, NOT_FOUND, STALE, KEY_REUSED -> true;
            case UNAVAILABLE, INTERNAL -> false;
        };
    }

    static boolean isOutage(Throwable failure) {
        return isConflict(failure) || Outages.is(failure);
    }

    private static String message(Throwable t) {
        return String.valueOf(t.getMessage());
    }
}
