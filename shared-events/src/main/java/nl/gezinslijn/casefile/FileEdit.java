package nl.gezinslijn.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import nl.gezinslijn.event.Entry;
import org.jspecify.annotations.Nullable;

/** The next case file while one entry is folded into it: only {@link CaseFile#evolve} sees it. */
final class FileEdit {

    private final CaseFile before;
    private final Entry<?> entry;
    private @Nullable CaseState state;
    private @Nullable LocalDate lastLifecycleOn;

    @Nullable
    Intake intake;

    private Coaching coaching;

    @Nullable
    Plan plan;

    private Work work;

    @Nullable
    Term term;

    Complexity complexity;
    Leads leads;
    Parties parties;
    Evaluations evaluations;
    Safety safety;
    Meldcode meldcode;
    Protection protection;
    Escalations escalations;
    Help help;
    Handover handover;
    Outcomes outcomes;
    Records records;

    @Nullable
    Closure closure;

    FileEdit(CaseFile before, Entry<?> entry) {
        this.before = before;
        this.entry = entry;
        this.state = before.state();
        this.lastLifecycleOn = before.lastLifecycleOn();
        this.intake = before.intake();
        this.coaching = before.coaching();
        this.plan = before.plan();
        this.work = before.work();
        this.term = before.term();
        this.meldcode = before.meldcode();
        this.protection = before.protection();
        this.escalations = before.escalations();
        this.closure = before.closure();
        this.complexity = before.complexity();
        this.leads = before.leads();
        this.parties = before.parties();
        this.evaluations = before.evaluations();
        this.safety = before.safety();
        this.help = before.help();
        this.handover = before.handover();
        this.outcomes = before.outcomes();
        this.records = before.records();
    }

    FileEdit lifecycle() {
        lastLifecycleOn = entry.occurredOn();
        return this;
    }

    FileEdit lifecycle(CaseState becomes) {
        state = becomes;
        return lifecycle();
    }

    void intake(UnaryOperator<Intake> change) {
        intake = intake == null ? null : change.apply(intake);
    }

    void coaching(UnaryOperator<Coaching> change) {
        coaching = change.apply(coaching);
    }

    void plan(UnaryOperator<Plan> change) {
        plan = plan == null ? null : change.apply(plan);
    }

    void work(UnaryOperator<Work> change) {
        work = change.apply(work);
    }

    void term(UnaryOperator<Term> change) {
        term = term == null ? null : change.apply(term);
    }

    /** A period of help begins: another term, and a handover yet to come. */
    void beginsAnew(@Nullable Integer termMonths) {
        term = Term.begun(entry.occurredOn(), termMonths, term);
        handover = handover.anew();
    }

    CaseFile done() {
        return new CaseFile(
                before.caseId(),
                entry.sequence() + 1,
                state,
                lastLifecycleOn,
                latest(before.recordedAt(), entry.stamp().recordedAt()),
                intake,
                coaching,
                plan,
                work,
                evaluations,
                term,
                complexity,
                leads,
                parties,
                safety,
                meldcode,
                protection,
                escalations,
                help,
                handover,
                closure,
                outcomes,
                records,
                before.circle().after(entry, coaching.organisation()));
    }

    private static Instant latest(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
