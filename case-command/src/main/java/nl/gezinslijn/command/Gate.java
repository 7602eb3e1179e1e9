package nl.gezinslijn.command;

import static nl.gezinslijn.command.Refused.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Handover.Offer;
import nl.gezinslijn.casefile.Relation;
import nl.gezinslijn.casefile.Relation.Supply;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;

/** What every command passes before its own decision: the state table, the role table and the dates. */
public final class Gate {

    /** Who may answer an extension is for TERM-3 to say, with the asker in view. */
    private static final Set<Action> ROLE_JUDGED_ELSEWHERE = Set.of(Action.GRANT_EXTENSION, Action.REFUSE_EXTENSION);

    private Gate() {}

    /** Refuses with STATE-1, COACH-4 or TIME-1. */
    public static void pass(Situation s, Action action) {
        state(s.file(), action);
        role(s, action);
        time(s, action);
    }

    private static void state(CaseFile file, Action action) {
        CaseState state = Objects.requireNonNull(file.state());
        unless(
                action.allowedIn(state),
                Rule.STATE_1,
                "'" + action.code() + "' is not possible while the case is " + state);
    }

    static void role(Situation s, Action action) {
        Role role = s.actor().role();
        if (role == Role.SYSTEM || ROLE_JUDGED_ELSEWHERE.contains(action)) {
            unless(
                    role != Role.SYSTEM || action == Action.RECORD_LAPSE,
                    Rule.COACH_4,
                    "the service only records lapses");
            return;
        }
        if (action == Action.OPEN_IN_EMERGENCY) {
            unless(
                    s.programme().rolesFor(action).contains(role),
                    Rule.COACH_4,
                    "'" + action.code() + "' is not for the role " + role.code() + " in this programme");
            return;
        }
        if (!isTheWorkerAsked(s, action)) {
            byRoleTable(s, action);
        }
    }

    /**
     * To somebody without a relation to it a case looks as if it were not there. A coach of the same organisation, or
     * of one that supplies coaches, may act in it while it has none; who was offered the family's help answers; those
     * beside the coach come into a case by acting in it; an old register and the service itself know what they speak
     * of.
     *
     * @throws Foreign to be told as if there were no such case
     */
    public static void mustConcern(Situation s, Action action) {
        boolean judged = s.actor().role() != Role.SYSTEM
                && !s.stamp().imported()
                && action != Action.OPEN_IN_EMERGENCY
                && !isTheWorkerAsked(s, action);
        if (judged && !concerns(s, action)) {
            throw new Foreign(s.file().caseId());
        }
    }

    private static boolean concerns(Situation s, Action action) {
        Actor actor = s.actor();
        Supply supplies = Supply.of(s.programme(), actor.organisation());
        if (Relation.exists(s.file(), actor.id(), actor.role(), actor.organisation(), supplies)) {
            return true;
        }
        return switch (actor.role()) {
            case COACH ->
                s.file().coaching().lastCoach() == null
                        && (supplies != Supply.NOTHING
                                || actor.organisation().equals(s.file().circle().organisation()));
            case COORDINATOR -> false;
            case PROCESS_LEAD, ZORGREGISSEUR, BEHAVIOURAL_SCIENTIST ->
                ROLE_JUDGED_ELSEWHERE.contains(action)
                        || s.programme().rolesFor(action).contains(actor.role());
            case INSPECTOR, ANALYST, ADMINISTRATOR, IMPORTER, SYSTEM ->
                s.programme().rolesFor(action).contains(actor.role());
        };
    }

    /** COACH-4 by the role table alone, with nobody let through for having been asked something. */
    public static void byRoleTable(Situation s, Action action) {
        Role role = s.actor().role();
        List<Role> entitled = s.programme().rolesFor(action);
        if (role == Role.COORDINATOR && !entitled.contains(role) && entitled.contains(Role.COACH)) {
            unless(
                    s.stamp().standInReason() != null,
                    Rule.COACH_4,
                    "a coordinator doing '" + action.code() + "' for the coach gives a stand-in reason");
            return;
        }
        unless(
                entitled.contains(role),
                Rule.COACH_4,
                "'" + action.code() + "' is not for the role " + role.code() + " in this programme");
        unless(
                role != Role.COACH || isOwnCoach(s),
                Rule.COACH_4,
                "only the case's own coach does '" + action.code() + "'");
    }

    /** Who was offered a family's help answers for himself, whatever the role (HAND-1). */
    static boolean isTheWorkerAsked(Situation s, Action action) {
        Offer offer = s.file().handover().offer();
        return (action == Action.ACCEPT_HANDOVER || action == Action.REFUSE_HANDOVER)
                && offer != null
                && s.actor().id().equals(offer.account());
    }

    /** Before there is a coach, any coach may do what the role table gives to coaches. */
    private static boolean isOwnCoach(Situation s) {
        @Nullable String coach = s.file().coaching().lastCoach();
        return coach == null || coach.equals(s.actor().id());
    }

    private static void time(Situation s, Action action) {
        notInFuture(s);
        LocalDate on = s.on();
        CaseFile file = s.file();
        if (action.kind() == Action.Kind.LIFECYCLE) {
            LocalDate last = Objects.requireNonNull(file.lastLifecycleOn());
            unless(
                    !on.isBefore(last),
                    Rule.TIME_1,
                    "occurredOn " + on + " is before the last lifecycle step of " + last);
            return;
        }
        LocalDate registered = s.intake().registeredOn();
        unless(
                !on.isBefore(registered),
                Rule.TIME_1,
                "occurredOn " + on + " is before the registration of " + registered);
        if (file.state() == CaseState.CLOSED && action.kind() == Action.Kind.WORK) {
            LocalDate end = Objects.requireNonNull(file.closure()).on();
            unless(!on.isAfter(end), Rule.TIME_1, "occurredOn " + on + " is after the end of the case on " + end);
        }
    }

    /** TIME-1 for any command; a registration has no case yet to look at. */
    public static void notInFuture(Situation s) {
        unless(
                !s.on().isAfter(s.today()),
                Rule.TIME_1,
                "occurredOn " + s.on() + " is in the future; today is " + s.today());
    }

    /** COACH-4 for a registration: before there is a case, any coach is as good as another. */
    public static void mayRegister(Situation s) {
        role(s, Action.REGISTER);
    }
}
