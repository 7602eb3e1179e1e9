package nl.gezinslijn.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Closure;
import nl.gezinslijn.casefile.Coaching;
import nl.gezinslijn.casefile.Complexity;
import nl.gezinslijn.casefile.Escalations;
import nl.gezinslijn.casefile.Escalations.OnRung;
import nl.gezinslijn.casefile.Handover;
import nl.gezinslijn.casefile.Help;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Leads;
import nl.gezinslijn.casefile.Meldcode;
import nl.gezinslijn.casefile.Outcomes;
import nl.gezinslijn.casefile.Parties;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Protection;
import nl.gezinslijn.casefile.Records;
import nl.gezinslijn.casefile.Safety;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.casefile.Work;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.LeadEvent.LeadKind;
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
        Complexity complexity,
        OpenLeads leads,
        Parties parties,
        Safety safety,
        Help help,
        Handover handover,
        @Nullable Closure closure,
        Outcomes outcomes,
        Records records,
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
            @Nullable LocalDate withdrawnOn,
            int intakes,
            List<String> lifeDomains,
            int supporters,
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
     * @param number of the term in this case: a relapse or a reopening begins a new one
     * @param months in all, extensions included
     * @param totalMonths of all terms of the case together
     * @param endsOn last day (TERM-1)
     * @param requests how many extensions were asked
     * @param granted how many were granted
     * @param pending the request that waits for an answer
     * @param lapsedOn last day of the term, once it has been recorded as lapsed (TERM-4)
     */
    public record TermNow(
            int number,
            LocalDate startedOn,
            int months,
            int totalMonths,
            LocalDate endsOn,
            int requests,
            int granted,
            Term.@Nullable Request pending,
            @Nullable LocalDate lapsedOn) {}

    /** Fields as of {@link Escalations}. */
    public record Stagnation(int raised, List<OpenEscalation> open, Map<String, Long> daysOnRung) {}

    /** @param rungs each with its own start and, when left, its end (ESC-1) */
    public record OpenEscalation(
            int number, List<OnRung> rungs, @Nullable LocalDate answeredOn) {
        public OnRung current() {
            return rungs.getLast();
        }
    }

    /** Fields as of {@link Leads}. */
    public record OpenLeads(@Nullable OpenCaseLead caseLead, Leads.@Nullable ProcessLead processLead) {}

    /**
     * @param person person id of the parent, account id of the coach, or null for somebody of the own network
     * @param name of somebody of the own network
     */
    public record OpenCaseLead(
            LeadKind kind,
            @Nullable String person,
            @Nullable String name,
            LocalDate since,
            List<String> erased) {}

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
                plan == null ? null : OpenPlan.open(file.caseId(), plan, file.evaluations(), seal),
                file.work(),
                file.meldcode(),
                file.protection(),
                stagnation(file.escalations()),
                file.complexity(),
                leads(file.caseId(), file.leads(), seal),
                file.parties(),
                file.safety(),
                file.help(),
                file.handover(),
                file.closure(),
                file.outcomes(),
                file.records(),
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
                intake.withdrawnOn(),
                intake.intakes(),
                intake.lifeDomains(),
                intake.supporters(),
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
                term.number(),
                term.startedOn(),
                term.months(),
                term.totalMonths(),
                term.endsOn(),
                term.requests(),
                term.granted(),
                term.pending(),
                term.lapsedOn());
    }

    private static Stagnation stagnation(Escalations escalations) {
        return new Stagnation(
                escalations.raised(),
                escalations.open().stream()
                        .map(it -> new OpenEscalation(it.number(), it.rungs(), it.answeredOn()))
                        .toList(),
                escalations.daysOnRung());
    }

    private static OpenLeads leads(String caseId, Leads leads, Seal seal) {
        Leads.CaseLead lead = leads.caseLead();
        if (lead == null) {
            return new OpenLeads(null, leads.processLead());
        }
        Opening opening = new Opening(seal, caseId);
        String name = opening.text("name", lead.name());
        return new OpenLeads(
                new OpenCaseLead(lead.kind(), lead.person(), name, lead.since(), opening.erased()),
                leads.processLead());
    }
}
