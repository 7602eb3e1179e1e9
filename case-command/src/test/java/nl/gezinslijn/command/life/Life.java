package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.DIRK;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.People.ZOE;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
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
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.refuseExtension;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.takeStep5;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static nl.gezinslijn.command.scenario.Wishes.triage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.TestProgrammes;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** A case that is lived attempt by attempt, in the real write side. */
final class Life {

    static final Programme PROGRAMME = TestProgrammes.programme(EVERYTHING);

    private static final ZoneId ZONE = PROGRAMME.timeZone();
    private static final List<Actor> ANYBODY = List.of(ANNA, BEA, CARLA, DIRK, PETRA, ZOE, Actor.SYSTEM);

    private final InMemoryHouse house = new InMemoryHouse();
    private final List<Step> steps = new ArrayList<>();
    private LocalDate today = LocalDate.parse("2024-01-02");

    /** One attempt, what it was answered, and the file after it. */
    record Step(Submission submission, Object answer, CaseFile file) {}

    private Life() {
        steps.add(step(
                registration(EVERYTHING).wanted().keyed("key-first", "body").submission()));
    }

    static Life of(List<Attempt> attempts) {
        Life life = new Life();
        attempts.forEach(life::live);
        return life;
    }

    List<Step> steps() {
        return steps;
    }

    List<Entry<CaseEvent>> entries() {
        return house.entries(CASE);
    }

    Object repeat(Submission submission) {
        return house.answer(submission);
    }

    private void live(Attempt attempt) {
        today = today.plusDays(attempt.daysLater());
        CaseFile file = house.file(CASE);
        List<Action> actions = Stream.of(Action.values())
                .filter(action -> !attempt.possible() || action.allowedIn(Objects.requireNonNull(file.state())))
                .toList();
        if (!actions.isEmpty()) {
            Action action = waits(file) && attempt.pick() % 4 == 0
                    ? answer(attempt)
                    : actions.get(attempt.pick() % actions.size());
            steps.add(step(submission(attempt, action, file)));
        }
        if (attempt.whim() % 7 == 0) {
            house.snapshot(CASE);
        }
    }

    private static boolean waits(CaseFile file) {
        return file.term() != null && file.term().pending() != null;
    }

    private static Action answer(Attempt attempt) {
        return attempt.whim() % 3 == 0 ? Action.REFUSE_EXTENSION : Action.GRANT_EXTENSION;
    }

    private Step step(Submission submission) {
        return new Step(submission, house.answer(submission), house.file(CASE));
    }

    private Submission submission(Attempt attempt, Action action, CaseFile file) {
        // A clock set back now and then, by up to four days.
        long hoursBehind = attempt.whim() % 11 == 0 ? attempt.whim() % 100 : 0;
        Wish wish = wish(action, attempt.whim(), file)
                .on(today.minusDays(attempt.daysBack()).toString())
                .recordedAt(today.atTime(LocalTime.NOON)
                        .atZone(ZONE)
                        .toInstant()
                        .minusSeconds(hoursBehind * 3600)
                        .toString())
                .by(actor(attempt, action, file))
                .standingInBecause("somebody must")
                .because("so it was");
        return wish.keyed("key-" + steps.size(), action.code()).submission();
    }

    private static Actor actor(Attempt attempt, Action action, CaseFile file) {
        if (!attempt.possible()) {
            return ANYBODY.get(attempt.whim() % ANYBODY.size());
        }
        if (action == Action.RECORD_LAPSE) {
            return Actor.SYSTEM;
        }
        if (action == Action.NAME_CASE_LEAD) {
            return PETRA;
        }
        boolean coachs = PROGRAMME.rolesFor(action).contains(Role.COACH);
        return coachs && attempt.whim() % 4 != 0 ? coach(file) : attempt.whim() % 3 == 0 ? DIRK : CARLA;
    }

    private static Actor coach(CaseFile file) {
        return BEA.id().equals(file.coaching().lastCoach()) ? BEA : ANNA;
    }

    private static Wish wish(Action action, int whim, CaseFile file) {
        return switch (action) {
            case REGISTER -> registration(EVERYTHING).wanted();
            case DECLINE -> whim % 15 == 0 ? decline() : triage(true);
            case TRIAGE -> triage(whim % 3 != 0);
            case ENTER_WAITING_LIST -> enterWaitingList();
            case ASSIGN_COACH -> assign(whim % 2 == 0 ? ANNA : BEA);
            case TRANSFER_COACH -> transferTo(whim % 2 == 0 ? ANNA : BEA);
            case START_COACHING -> start();
            case AGREE_PLAN -> agreePlan(goal("parenting", TIM), goal("finances"));
            case REVISE_PLAN -> revision(whim, file.plan());
            case RECORD_CONTACT -> recordContact("phone");
            case RECORD_REVIEW -> recordReview();
            case REQUEST_EXTENSION -> requestExtension(whim % 5 == 0 ? 4 : 3);
            case GRANT_EXTENSION -> grantExtension(pending(whim, file.term()));
            case REFUSE_EXTENSION -> refuseExtension(pending(whim, file.term()));
            case RECORD_LAPSE -> recordLapse();
            case TAKE_MELDCODE_STEP -> whim % 5 == 4 ? takeStep5(true, true) : takeStep(whim % 5 + 1);
            case REFER_TO_PROTECTION -> refer("veilig-thuis", whim % 2 == 0 ? "advice" : "report");
            case RECORD_PROTECTION_OUTCOME ->
                recordOutcome(oneOf(file.protection().made(), whim), "no-action");
            case RAISE_ESCALATION ->
                whim % 2 == 0 ? raise() : raise(oneOf(file.escalations().raised(), whim));
            case RESOLVE_ESCALATION -> resolve(oneOf(file.escalations().raised(), whim));
            case CLOSE ->
                close(
                        List.of("finished", "moved", "referred-on", "ended-by-family")
                                .get(whim % 4),
                        goals(file));
            case REOPEN -> reopen(whim % 2 == 0 ? ANNA : BEA);
            default -> Around.wish(action, whim, file);
        };
    }

    private static Wish revision(int whim, @Nullable Plan plan) {
        return plan == null || whim % 2 == 0
                ? revisePlan(goal("housing"))
                : revisePlan(kept(plan.goals().getFirst().goalId(), "parenting"), goal("housing"));
    }

    /** A number that is mostly there: a higher one only now and then. */
    private static int oneOf(int highest, int whim) {
        return whim % 13 == 0 ? highest + 1 : whim % Math.max(1, highest) + 1;
    }

    private static int pending(int whim, @Nullable Term term) {
        return term == null || term.pending() == null
                ? whim % 3
                : term.pending().number();
    }

    private static String[] goals(CaseFile file) {
        Plan plan = file.plan();
        return plan == null
                ? new String[0]
                : plan.goals().stream().map(Goal::goalId).toArray(String[]::new);
    }
}
