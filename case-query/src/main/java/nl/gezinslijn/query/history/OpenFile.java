package nl.gezinslijn.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Closure;
import nl.gezinslijn.casefile.Coaching;
import nl.gezinslijn.casefile.Escalations;
import nl.gezinslijn.casefile.Escalations.OnRung;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Meldcode;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Protection;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.casefile.Work;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.privacy.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A case file opened to be read: personal data and free text in clear. What has been erased is null, and its field is
 * named in the {@code erased} of the record that has it.
 *
 * @param version number of entries; the case's ETag
 * @param term of the current or last period of help; null where the programme enforces none, or before the start
 * @param openSteps a hold, an escalation or an awaited outcome is open
 */
public record OpenFile(
        String caseId,
        long version,
        CaseState state,
        OpenRegistration registration,
        Coaching coaching,
        @Nullable TermNow term,
        @Nullable OpenPlan plan,
        Work work,
        Meldcode meldcode,
        Protection protection,
        Stagnation escalations,
        @Nullable Closure closure,
        boolean openSteps) {

    /** Fields as of {@link Intake}. */
    public record OpenRegistration(
            LocalDate registeredOn,
            String programme,
            int programmeVersion,
            String familyId,
            String referralSource,
            @Nullable String helpQuestion,
            @Nullable String ageBand,
            @Nullable String district,
            List<String> eligibility,
            List<OpenMember> members,
            @Nullable String question,
            Intake.@Nullable Triage triage,
            @Nullable LocalDate waitingSince,
            @Nullable LocalDate declinedOn,
            List<String> erased) {}

    public record OpenMember(
            String personId,
            Relation relation,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate dueDate,
            @Nullable String contact,
            List<String> erased) {}

    /**
     * @param months in all, extensions included
     * @param endsOn last day (TERM-1)
     * @param requests how many extensions were asked
     * @param granted how many were granted
     * @param pending the request that waits for an answer
     * @param lapsedOn last day of the term, once it has been recorded as lapsed (TERM-4)
     */
    public record TermNow(
            LocalDate startedOn,
            int months,
            LocalDate endsOn,
            int requests,
            int granted,
            Term.@Nullable Request pending,
            @Nullable LocalDate lapsedOn) {}

    /** The one current plan (PLAN-4). */
    public record OpenPlan(int number, LocalDate agreedOn, List<String> agreedBy, List<OpenGoal> goals) {}

    /** @param members person ids of those it concerns; empty for the whole family */
    public record OpenGoal(
            String goalId,
            String lifeDomain,
            List<String> members,
            @Nullable String text,
            List<String> erased) {}

    /** Fields as of {@link Escalations}. */
    public record Stagnation(int raised, List<OpenEscalation> open, Map<String, Long> daysOnRung) {}

    /** @param rungs each with its own start and, when left, its end (ESC-1) */
    public record OpenEscalation(int number, List<OnRung> rungs) {
        public OnRung current() {
            return rungs.getLast();
        }
    }

    /** @param file of a case that exists */
    public static OpenFile open(CaseFile file, Seal seal) {
        Term term = file.term();
        Plan plan = file.plan();
        return new OpenFile(
                file.caseId(),
                file.version(),
                Objects.requireNonNull(file.state()),
                registration(file.caseId(), Objects.requireNonNull(file.intake()), seal),
                file.coaching(),
                term == null ? null : termNow(term),
                plan == null ? null : plan(file.caseId(), plan, seal),
                file.work(),
                file.meldcode(),
                file.protection(),
                stagnation(file.escalations()),
                file.closure(),
                file.hasOpenSteps());
    }

    private static OpenRegistration registration(String caseId, Intake intake, Seal seal) {
        Opening opening = new Opening(seal, caseId);
        String question = opening.text("question", intake.question());
        return new OpenRegistration(
                intake.registeredOn(),
                intake.programme(),
                intake.programmeVersion(),
                intake.familyId(),
                intake.referralSource(),
                intake.helpQuestion(),
                intake.ageBand(),
                intake.district(),
                intake.eligibility(),
                intake.members().stream().map(it -> member(caseId, it, seal)).toList(),
                question,
                intake.triage(),
                intake.waitingSince(),
                intake.declinedOn(),
                opening.erased());
    }

    private static OpenMember member(String caseId, FamilyMember member, Seal seal) {
        Opening opening = new Opening(seal, caseId);
        String name = opening.text("name", member.name());
        LocalDate birthDate = opening.date("birthDate", member.birthDate());
        LocalDate dueDate = opening.date("dueDate", member.dueDate());
        String contact = opening.text("contact", member.contact());
        return new OpenMember(
                member.personId(), member.relation(), name, birthDate, dueDate, contact, opening.erased());
    }

    private static TermNow termNow(Term term) {
        return new TermNow(
                term.startedOn(),
                term.months(),
                term.endsOn(),
                term.requests(),
                term.granted(),
                term.pending(),
                term.lapsedOn());
    }

    private static OpenPlan plan(String caseId, Plan plan, Seal seal) {
        return new OpenPlan(
                plan.number(),
                plan.agreedOn(),
                plan.agreedBy(),
                plan.goals().stream().map(it -> goal(caseId, it, seal)).toList());
    }

    private static Stagnation stagnation(Escalations escalations) {
        return new Stagnation(
                escalations.raised(),
                escalations.open().stream()
                        .map(it -> new OpenEscalation(it.number(), it.rungs()))
                        .toList(),
                escalations.daysOnRung());
    }

    private static OpenGoal goal(String caseId, Goal goal, Seal seal) {
        Opening opening = new Opening(seal, caseId);
        String text = opening.text("text", goal.text());
        return new OpenGoal(goal.goalId(), goal.lifeDomain(), goal.members(), text, opening.erased());
    }
}
