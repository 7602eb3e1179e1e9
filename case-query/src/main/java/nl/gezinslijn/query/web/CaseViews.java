package nl.gezinslijn.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Closure;
import nl.gezinslijn.casefile.Coaching;
import nl.gezinslijn.casefile.Evaluations.Evaluation;
import nl.gezinslijn.casefile.Work;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome.Outcome;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.history.OpenFile.OpenMember;
import nl.gezinslijn.query.history.OpenFile.OpenRegistration;
import nl.gezinslijn.query.history.OpenFile.TermNow;
import nl.gezinslijn.query.history.OpenPlan;
import nl.gezinslijn.query.history.OpenPlan.OpenGoal;
import nl.gezinslijn.query.web.CaseView.Fact;
import nl.gezinslijn.query.web.CaseView.Open;
import org.jspecify.annotations.Nullable;

/** Makes the case at a glance. */
final class CaseViews {

    private static final int NUMBER = 8;

    private final OpenFile file;
    private final ProgrammeWords programme;
    private final Words words;
    private final LocalDate today;

    private CaseViews(OpenFile file, ProgrammeWords programme, LocalDate today) {
        this.file = file;
        this.programme = programme;
        this.words = programme.words();
        this.today = today;
    }

    static CaseView of(OpenFile file, Programme programme, Words words, LocalDate today) {
        return new CaseViews(file, new ProgrammeWords(programme, words), today).view(words.title(programme));
    }

    /** How people call a case: the beginning of its id. */
    static String number(String caseId) {
        return caseId.substring(0, Math.min(NUMBER, caseId.length()));
    }

    private CaseView view(String title) {
        OpenRegistration registration = file.registration();
        Map<String, String> people = new LinkedHashMap<>();
        registration.members().forEach(member -> people.put(member.personId(), name(member)));
        return new CaseView(
                file.caseId(),
                number(file.caseId()),
                file.state(),
                registration.programme(),
                title,
                facts(registration),
                registration.erased().contains("question") ? words.of("erased") : registration.question(),
                registration.members().stream().map(this::person).toList(),
                open(),
                file.plan() == null ? null : plan(file.plan(), people),
                new CaseParts(file, programme, people, today).parts(),
                people);
    }

    private List<Fact> facts(OpenRegistration registration) {
        Coaching coaching = file.coaching();
        Work work = file.work();
        Closure closure = file.closure();
        List<Fact> facts = new ArrayList<>();
        fact(facts, "registered", words.date(registration.registeredOn()));
        fact(facts, "referralSource", programme.referralSource(registration.referralSource()));
        fact(
                facts,
                "helpQuestion",
                registration.helpQuestion() == null ? null : programme.helpQuestion(registration.helpQuestion()));
        fact(facts, "district", registration.district());
        fact(facts, "declined", words.date(registration.declinedOn()));
        fact(facts, coaching.coach() == null ? "lastCoach" : "coach", coaching.lastCoach());
        fact(facts, "organisation", programme.organisation(coaching.organisation()));
        fact(facts, "coachSince", coaching.coach() == null ? null : words.date(coaching.coachSince()));
        fact(facts, "intensity", coaching.intensity() == null ? null : programme.intensity(coaching.intensity()));
        fact(facts, "firstContact", words.date(work.firstContactOn()));
        fact(facts, "contacts", work.contacts() == 0 ? null : words.of("contacts", work.contacts(), work.minutes()));
        if (closure != null && file.state() == CaseState.CLOSED) {
            fact(facts, "closed", words.date(closure.on()));
            fact(facts, "closureReason", programme.closureReason(closure.reason()));
            fact(
                    facts,
                    "destination",
                    closure.destination() == null ? null : programme.destination(closure.destination()));
        }
        return facts;
    }

    private void fact(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(words.of("fact." + key), value));
        }
    }

    private CaseView.Person person(OpenMember member) {
        String relation = words.of("relation", member.relation());
        if (member.erased().contains("name")) {
            return new CaseView.Person(words.of("erased"), relation, "");
        }
        String detail = member.birthDate() != null
                ? words.of("born", words.date(member.birthDate()))
                : member.dueDate() != null ? words.of("due", words.date(member.dueDate())) : "";
        return new CaseView.Person(name(member), relation, detail);
    }

    private String name(OpenMember member) {
        if (member.erased().contains("name")) {
            return words.of("erased");
        }
        return member.name() == null ? words.of("relation", member.relation()) : member.name();
    }

    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        TermNow term = file.term();
        boolean helped = file.state() == CaseState.ACTIVE || file.state() == CaseState.ON_HOLD;
        if (file.state() == CaseState.ON_HOLD) {
            open.add(new Open(words.of("open.hold"), false));
        }
        if (term != null && helped && today.isAfter(term.endsOn())) {
            open.add(new Open(words.of("open.term", words.date(term.endsOn())), true));
        }
        if (term != null && term.pending() != null) {
            open.add(new Open(
                    words.of("open.extension", words.date(term.pending().askedOn())), false));
        }
        file.escalations()
                .open()
                .forEach(it -> open.add(new Open(
                        words.of(
                                "open.escalation",
                                programme.rung(it.current().rung()),
                                words.date(it.current().since())),
                        false)));
        file.protection()
                .awaited()
                .forEach(it -> open.add(new Open(
                        it.dueOn() == null
                                ? words.of("open.outcome", programme.body(it.body()), words.date(it.on()))
                                : words.of("open.outcomeDue", programme.body(it.body()), words.date(it.dueOn())),
                        it.overdueOn(today))));
        if (helped && file.plan() == null) {
            open.add(new Open(words.of("open.plan"), false));
        }
        return open;
    }

    private CaseView.PlanView plan(OpenPlan plan, Map<String, String> people) {
        return new CaseView.PlanView(
                plan.number(),
                words.date(plan.agreedOn()),
                plan.endCondition(),
                plan.goals().stream().map(goal -> goal(goal, people)).toList());
    }

    private CaseView.GoalView goal(OpenGoal goal, Map<String, String> people) {
        Outcome outcome = file.closure() == null || file.state() != CaseState.CLOSED
                ? null
                : file.closure().goals().stream()
                        .filter(it -> it.goalId().equals(goal.goalId()))
                        .map(it -> it.outcome())
                        .findFirst()
                        .orElse(null);
        Evaluation evaluated = goal.evaluated();
        return new CaseView.GoalView(
                programme.lifeDomain(goal.lifeDomain()),
                String.join(
                        ", ",
                        goal.members().stream()
                                .map(id -> people.getOrDefault(id, words.of("somebody")))
                                .toList()),
                goal.text() == null ? words.of("erased") : goal.text(),
                outcome != null
                        ? outcome.name()
                        : evaluated == null ? null : evaluated.progress().name(),
                outcome != null
                        ? words.of("outcome", outcome)
                        : evaluated == null
                                ? null
                                : words.of(
                                        "part.dated",
                                        words.of("progress", evaluated.progress()),
                                        words.date(evaluated.on())));
    }
}
