package nl.gezinslijn.command.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.OfficeReceipt;
import nl.gezinslijn.command.aggregate.OfficeSubmission;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.StillUnderWay;
import nl.gezinslijn.command.office.OfficeCommand;
import nl.gezinslijn.command.record.Erase;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Where actions are handed in: seals what is personal, stamps the entry, and waits for the receipt. */
public final class Desk {

    private static final long PATIENCE_SECONDS = 30;

    private final CommandGateway commands;
    private final Seal seal;
    private final RequestKeys keys;
    private final Clock clock;

    public Desk(CommandGateway commands, Seal seal, RequestKeys keys, Clock clock) {
        this.commands = commands;
        this.seal = seal;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws ProblemException when it was not carried out */
    Receipt submit(String caseId, @Nullable Integer number, BodyReader.Read read, Caller caller) {
        return hand(caseId, number, read, caller, now(), false);
    }

    /**
     * The same for an entry of an old register, which claims when it was recorded there.
     *
     * @throws ProblemException when it was not carried out
     */
    Receipt enter(String caseId, @Nullable Integer number, BodyReader.Read read, Caller caller, Instant recordedAt) {
        return hand(caseId, number, read, caller, claimed(recordedAt), true);
    }

    /** @throws ProblemException when it was not recorded */
    OfficeReceipt submit(String about, BodyReader.ReadOutside read, Caller caller) {
        return hand(about, read, caller, now(), false);
    }

    /**
     * The same for an entry of an old register.
     *
     * @throws ProblemException when it was not recorded
     */
    OfficeReceipt enter(String about, BodyReader.ReadOutside read, Caller caller, Instant recordedAt) {
        return hand(about, read, caller, claimed(recordedAt), true);
    }

    private OfficeReceipt hand(
            String about, BodyReader.ReadOutside read, Caller caller, Instant recordedAt, boolean imported) {
        Stamp stamp = new Stamp(
                read.occurredOn(), recordedAt, caller.actor(), null, null, null, caller.requestId(), imported);
        RequestKey key = keys.of(caller, read.resource().action().code(), about, null, read.raw());
        OfficeCommand command = read.body().command(new Target(about, null, seal));
        return await(new OfficeSubmission(about, stamp, command, key));
    }

    private Instant claimed(Instant recordedAt) {
        if (recordedAt.isAfter(now())) {
            throw new ProblemException(
                    new Problem(Problem.Kind.INVALID_FIELD, "is in the future", null, "recordedAt", null));
        }
        return recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    private Receipt hand(
            String caseId,
            @Nullable Integer number,
            BodyReader.Read read,
            Caller caller,
            Instant recordedAt,
            boolean imported) {
        Target target = new Target(caseId, number, seal);
        CaseCommand command;
        Stamp stamp;
        try {
            command = read.body().command(target);
            stamp = stamp(target, command, read.circumstances(), caller, recordedAt, imported);
        } catch (KeyDestroyedException e) {
            throw new ProblemException(new Problem(
                    Problem.Kind.REFUSED,
                    "what this would record is about data that were erased for good",
                    Rule.REC_2.id(),
                    null,
                    null));
        }
        Receipt receipt = await(new Submission(
                caseId,
                stamp,
                command,
                imported ? null : caller.ifMatch(),
                keys.of(caller, command.action().code(), caseId, number, read.raw())));
        if (command instanceof Erase erase) {
            seal.destroy(erase.personId() == null ? KeyVault.ofCase(caseId) : KeyVault.person(erase.personId()));
        }
        return receipt;
    }

    /** The service's own command, as the sweep of lapsed terms. */
    public Receipt record(String caseId, CaseCommand command, LocalDate occurredOn, String requestId) {
        Stamp stamp = new Stamp(occurredOn, now(), Actor.SYSTEM, null, null, null, requestId, false);
        return await(new Submission(caseId, stamp, command, null, null));
    }

    private static Stamp stamp(
            Target target,
            CaseCommand command,
            Circumstances body,
            Caller caller,
            Instant recordedAt,
            boolean imported) {
        String place = command.action().code();
        return new Stamp(
                body.occurredOn(),
                recordedAt,
                caller.actor(),
                target.textOrNull(place + ".onBehalfOf", body.onBehalfOf()),
                target.textOrNull(place + ".reason", body.reason()),
                target.textOrNull(place + ".standInReason", body.standInReason()),
                caller.requestId(),
                imported);
    }

    /** Instants are milliseconds: what is stored is what was live. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as the gateway answers
    private <R> R await(Object submission) {
        CompletableFuture<R> answer = commands.send(submission);
        try {
            return Objects.requireNonNull(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            throw new ProblemException(problem(e.getCause()));
        } catch (TimeoutException e) {
            throw new ProblemException(StillUnderWay.told());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    new Problem(Problem.Kind.UNAVAILABLE, "the service is stopping", null, null, null));
        }
    }

    private static Problem problem(@Nullable Throwable failure) {
        if (failure instanceof CommandExecutionException e && e.getDetails().orElse(null) instanceof Problem problem) {
            return problem;
        }
        return new Problem(Problem.Kind.INTERNAL, "something went wrong on our side", null, null, null);
    }
}
