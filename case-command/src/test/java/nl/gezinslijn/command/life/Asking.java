package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.DIRK;
import static nl.gezinslijn.command.scenario.People.FRANK;
import static nl.gezinslijn.command.scenario.People.MIEKE;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.People.ZOE;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.enterWaitingList;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.kept;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordLapse;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.recordReview;
import static nl.gezinslijn.command.scenario.Wishes.refuseExtension;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.takeStep5;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static nl.gezinslijn.command.scenario.Wishes.triage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Handover;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.plan.NewGoal;
import nl.gezinslijn.command.plan.RevisePlan;
import nl.gezinslijn.command.protection.ReferToProtection;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.command.scenario.Wishes;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.programme.Programme.Protection.Body;
import org.jspecify.annotations.Nullable;

/** What somebody asks in a case of one programme: mostly sensible, in its own codes. */
record Asking(Programme programme) {

    private static final List<Actor> ANYBODY = List.of(ANNA, BEA, CARLA, DIRK, PETRA, ZOE, Actor.SYSTEM);

    Wish registered(String family) {
        return registration(programme.id())
                .family(family)
                .source(Besides.one(programme.codes().referralSources(), 0))
                .wanted();
    }

    /** What this attempt comes to, in a case that exists. */
    Action action(Attempt attempt, CaseFile file) {
        CaseState state = Objects.requireNonNull(file.state());
        List<Action> actions = Stream.of(Action.values())
                .filter(action -> !attempt.possible() || action.allowedIn(state))
                .toList();
        return attempt.pick() % 4 == 0
                ? follows(attempt.whim(), file).orElseGet(() -> actions.get(attempt.pick() % actions.size()))
                : actions.get(attempt.pick() % actions.size());
    }

    /** What somebody waits for. */
    private static Optional<Action> follows(int whim, CaseFile file) {
        Term term = file.term();
        Handover.Offer offer = file.handover().offer();
        if (term != null && term.pending() != null) {
            return Optional.of(whim % 3 == 0 ? Action.REFUSE_EXTENSION : Action.GRANT_EXTENSION);
        }
        if (offer != null && file.state() == CaseState.ACTIVE) {
            return Optional.of(offer.acceptedOn() == null ? Action.ACCEPT_HANDOVER : Action.COMPLETE_HANDOVER);
        }
        return switch (Objects.requireNonNull(file.state())) {
            case REGISTERED -> Optional.of(fromRegistered(whim, file));
            case WAITING -> Optional.of(Action.ASSIGN_COACH);
            case ASSIGNED -> Optional.of(Action.START_COACHING);
            case ACTIVE ->
                Optional.of(List.of(
                                Action.CHANGE_INTENSITY,
                                Action.OFFER_HANDOVER,
                                file.plan() == null ? Action.AGREE_PLAN : Action.REVISE_PLAN,
                                Action.REQUEST_EXTENSION)
                        .get(whim % 4));
            case ON_HOLD -> Optional.of(Action.RESUME);
            case CLOSED -> Optional.of(whim % 2 == 0 ? Action.REOPEN : Action.VOID_ENTRY);
            case DECLINED -> Optional.of(Action.VOID_ENTRY);
            default -> Optional.empty();
        };
    }

    private static Action fromRegistered(int whim, CaseFile file) {
        if (whim % 3 == 0) {
            return Action.ASSIGN_COACH;
        }
        return Objects.requireNonNull(file.intake()).triage() == null ? Action.TRIAGE : Action.ENTER_WAITING_LIST;
    }

    Wish wish(Attempt attempt, Action action, CaseFile file, LocalDate today) {
        // A clock set back now and then, by up to four days.
        long hoursBehind = attempt.whim() % 11 == 0 ? attempt.whim() % 100 : 0;
        return wish(action, attempt.whim(), file)
                .on(today.minusDays(attempt.daysBack()).toString())
                .recordedAt(today.atTime(LocalTime.NOON)
                        .atZone(programme.timeZone())
                        .toInstant()
                        .minusSeconds(hoursBehind * 3600)
                        .toString())
                .by(actor(attempt, action, file))
                .standingInBecause("somebody must")
                .because("so it was");
    }

    private Actor actor(Attempt attempt, Action action, CaseFile file) {
        if (!attempt.possible()) {
            return ANYBODY.get(attempt.whim() % ANYBODY.size());
        }
        if (action == Action.RECORD_LAPSE) {
            return Actor.SYSTEM;
        }
        if (action == Action.OPEN_IN_EMERGENCY) {
            return FRANK;
        }
        List<Role> roles = programme.rolesFor(action);
        if (roles.contains(Role.COACH) && attempt.whim() % 4 != 0) {
            return BEA.id().equals(file.coaching().lastCoach()) ? BEA : ANNA;
        }
        boolean coordinators = roles.isEmpty() || roles.contains(Role.COACH) || roles.contains(Role.COORDINATOR);
        if (!coordinators) {
            return PETRA;
        }
        if (BEA.organisation().equals(file.circle().organisation())) {
            return MIEKE;
        }
        return attempt.whim() % 3 == 0 ? DIRK : CARLA;
    }

    private Wish wish(Action action, int whim, CaseFile file) {
        return switch (action) {
            case REGISTER -> registered("family-1");
            case DECLINE -> whim % 2 == 0 ? decline() : triage(true);
            case TRIAGE -> triage(whim % 3 != 0);
            case ENTER_WAITING_LIST -> enterWaitingList();
            case ASSIGN_COACH -> assignment(whim, file);
            case TRANSFER_COACH -> transferTo(either(whim));
            case START_COACHING -> start();
            case AGREE_PLAN -> plan(file, goal(domain(whim), TIM), goal(domain(whim + 1)));
            case REVISE_PLAN -> plan(file, revision(whim, file.plan()));
            case RECORD_CONTACT -> recordContact(Besides.one(programme.codes().contactKinds(), whim));
            case RECORD_REVIEW -> recordReview();
            case REQUEST_EXTENSION -> requestExtension(whim % 5 == 0 ? 4 : 3);
            case GRANT_EXTENSION -> grantExtension(pending(whim, file.term()));
            case REFUSE_EXTENSION -> refuseExtension(pending(whim, file.term()));
            case RECORD_LAPSE -> recordLapse();
            case TAKE_MELDCODE_STEP -> whim % 5 == 4 ? takeStep5(true, true) : takeStep(whim % 5 + 1);
            case REFER_TO_PROTECTION -> refer(whim);
            case RECORD_PROTECTION_OUTCOME ->
                recordOutcome(
                        Besides.oneOf(file.protection().made(), whim),
                        Besides.one(programme.protection().outcomes(), whim));
            case RAISE_ESCALATION ->
                whim % 2 == 0 ? raise() : raise(Besides.oneOf(file.escalations().raised(), whim));
            case RESOLVE_ESCALATION -> resolve(Besides.oneOf(file.escalations().raised(), whim));
            case CLOSE -> close(whim, file);
            case REOPEN -> reopen(either(whim));
            default -> Besides.wish(action, whim, file, programme);
        };
    }

    private Wish assignment(int whim, CaseFile file) {
        Actor coach = either(whim);
        boolean outOfTurn = file.state() == CaseState.WAITING && whim % 5 < 2;
        return Wishes.wish(
                CARLA,
                new AssignCoach(
                        coach.id(),
                        coach.organisation(),
                        outOfTurn ? Besides.one(programme.codes().outOfTurnReasons(), whim) : null));
    }

    private static Actor either(int whim) {
        return whim % 2 == 0 ? ANNA : BEA;
    }

    private String domain(int whim) {
        return Besides.one(programme.codes().lifeDomains(), whim);
    }

    private static Wish plan(CaseFile file, NewGoal... goals) {
        return Wishes.wish(
                ANNA,
                file.plan() == null
                        ? new AgreePlan(List.of(MOTHER), List.of(goals), text("when all is well"), List.of(), List.of())
                        : new RevisePlan(
                                List.of(MOTHER), List.of(goals), text("when all is well"), List.of(), List.of()));
    }

    private NewGoal[] revision(int whim, @Nullable Plan plan) {
        NewGoal fresh = goal(domain(whim));
        return plan == null || whim % 2 == 0
                ? new NewGoal[] {fresh}
                : new NewGoal[] {kept(plan.goals().getFirst().goalId(), domain(whim + 1)), fresh};
    }

    private Wish refer(int whim) {
        Body body = programme
                .protection()
                .bodies()
                .get(whim % programme.protection().bodies().size());
        String kind = body.kinds().get(whim / 7 % body.kinds().size()).code();
        return Wishes.wish(ANNA, new ReferToProtection(body.code(), kind, whim % 5 == 0, null));
    }

    /** For any of the programme's reasons, with whatever that reason wants. */
    private Wish close(int whim, CaseFile file) {
        List<ClosureReason> reasons = programme.codes().closureReasons();
        ClosureReason reason = reasons.get(whim % reasons.size());
        Plan plan = file.plan();
        List<GoalOutcome> outcomes = plan == null
                ? List.of()
                : plan.goals().stream()
                        .map(goal -> new GoalOutcome(goal.goalId(), GoalOutcome.Outcome.REACHED))
                        .toList();
        return Wishes.wish(
                ANNA,
                new CloseCase(
                        reason.code(),
                        outcomes,
                        reason.requires().stream().map(Code::code).toList(),
                        null,
                        reason.namesService() ? "De Stroom" : null,
                        reason.byFamily() ? "De Stroom" : null));
    }

    private static int pending(int whim, @Nullable Term term) {
        return term == null || term.pending() == null
                ? whim % 3
                : term.pending().number();
    }
}
