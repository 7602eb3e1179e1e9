package nl.gezinslijn.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Relation;
import nl.gezinslijn.casefile.Relation.Supply;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in a case as it stands. It asks the gate that every command passes, and does nothing: what the
 * command itself then decides on its own fields is not foreseen here.
 */
public final class PossibleActions {

    /** Stands for whatever reason is given; nothing opens it. */
    private static final Protected<String> SOME_REASON = new Protected<>("nobody", "nowhere", "nothing");

    private static final WorkingDays NO_DAYS = (day, n, calendar) -> {
        throw new IllegalStateException("the gate counts no working days");
    };

    private static final Surroundings NOTHING_AROUND = new Surroundings() {
        @Override
        public CoachRecord coach(String account) {
            throw new IllegalStateException("the gate looks at the case alone");
        }

        @Override
        public Office office() {
            throw new IllegalStateException("the gate looks at the case alone");
        }

        @Override
        public List<Entry<CaseEvent>> line() {
            throw new IllegalStateException("the gate looks at the case alone");
        }
    };

    private final CaseFile file;
    private final Programme programme;
    private final Actor actor;
    private final Instant now;

    /** @param file of a case that exists */
    public PossibleActions(CaseFile file, Programme programme, Actor actor, Instant now) {
        this.file = file;
        this.programme = programme;
        this.actor = actor;
        this.now = now;
    }

    /**
     * Whether an action passes the gate.
     *
     * @param standIn only with a stand-in reason (COACH-4)
     * @param until last day on which it can have happened
     * @param refusal what is in the way; null when nothing is
     */
    public record Possible(
            boolean standIn, LocalDate until, @Nullable Obstacle refusal) {}

    public record Obstacle(Rule rule, String why) {}

    /**
     * Whether the actor has to do with the case at all; to others it is not there. Who comes into a case by acting in
     * it, or may open it in an emergency, has not yet.
     */
    public boolean concerns() {
        return Relation.exists(
                        file,
                        actor.id(),
                        actor.role(),
                        actor.organisation(),
                        Supply.of(programme, actor.organisation()))
                || file.circle().inEmergency(actor.id(), now)
                || Gate.isTheWorkerAsked(situation(until(Action.ACCEPT_HANDOVER), null), Action.ACCEPT_HANDOVER);
    }

    public Possible of(Action action) {
        LocalDate until = until(action);
        Obstacle refusal = obstacle(action, until, null);
        if (refusal != null && actor.role() == Role.COORDINATOR && obstacle(action, until, SOME_REASON) == null) {
            return new Possible(true, until, null);
        }
        return new Possible(false, until, refusal);
    }

    /** Work is still recorded in a closed case, on days before its end. */
    private LocalDate until(Action action) {
        LocalDate today = LocalDate.ofInstant(now, programme.timeZone());
        return file.state() == CaseState.CLOSED && action.kind() == Action.Kind.WORK
                ? Objects.requireNonNull(file.closure()).on()
                : today;
    }

    private @Nullable Obstacle obstacle(Action action, LocalDate on, @Nullable Protected<String> standIn) {
        Situation situation = situation(on, standIn);
        try {
            Gate.mustConcern(situation, action);
            Gate.pass(situation, action);
            return null;
        } catch (Refused refused) {
            return new Obstacle(refused.rule(), String.valueOf(refused.getMessage()));
        }
    }

    private Situation situation(LocalDate on, @Nullable Protected<String> standIn) {
        Stamp stamp = new Stamp(on, now, actor, null, null, standIn, "none", false);
        return new Situation(file, programme, NO_DAYS, stamp, NOTHING_AROUND);
    }
}
