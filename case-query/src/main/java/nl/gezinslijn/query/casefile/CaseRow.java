package nl.gezinslijn.query.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Circle;
import nl.gezinslijn.casefile.Closure;
import nl.gezinslijn.casefile.Coaching;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Intake.Triage;
import nl.gezinslijn.casefile.Protection.Awaited;
import nl.gezinslijn.casefile.Term;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What reports and lists need of a case: a pure function of its file, without personal data or free text.
 *
 * @param coach null before assignment and after closure
 * @param lastCoach the coach of now or, after closure, the last one
 * @param organisation of that coach
 * @param coachSince first day of that coach
 * @param termEndsOn last day of the enforced term; null where there is none
 * @param termLapsed that end has been recorded as lapsed (TERM-4)
 * @param extensionPending a request to extend the term waits for an answer
 * @param outcomesDueOn by when awaited outcomes are due; those without a term are left out
 * @param wantsTriage found acutely unsafe since the latest triage, which then no longer tells how long it can wait
 * @param minutesByMonth with or for the family
 * @param circle by which access is judged
 * @param openSteps a hold, an escalation, an awaited outcome or a request for erasure is open, also on a closed case
 */
public record CaseRow(
        @BsonId String caseId,
        String programme,
        int programmeVersion,

        @JsonProperty(CaseRows.STATE) @BsonProperty(CaseRows.STATE)
        CaseState state,

        LocalDate registeredOn,
        @Nullable LocalDate lastLifecycleOn,
        String referralSource,
        @Nullable String helpQuestion,
        @Nullable String ageBand,
        @Nullable String district,
        @Nullable Triage triage,
        boolean wantsTriage,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate declinedOn,
        @Nullable String coach,
        @Nullable String lastCoach,
        @Nullable String organisation,
        @Nullable LocalDate coachSince,
        @Nullable String intensity,
        List<Spell> spells,
        @Nullable LocalDate firstContactOn,
        @Nullable LocalDate termEndsOn,
        boolean termLapsed,
        boolean extensionPending,
        int extensions,
        List<LocalDate> outcomesDueOn,
        int openEscalations,
        SortedMap<YearMonth, Integer> minutesByMonth,
        boolean openSteps,
        @Nullable String closureReason,
        Circle circle) {

    public CaseRow {
        spells = List.copyOf(spells);
        outcomesDueOn = List.copyOf(outcomesDueOn);
        minutesByMonth = Collections.unmodifiableSortedMap(new TreeMap<>(minutesByMonth));
    }

    /** @throws NullPointerException when the family has not been registered */
    public static CaseRow of(CaseFile file) {
        Intake intake = Objects.requireNonNull(file.intake(), "not registered");
        Coaching coaching = file.coaching();
        Term term = file.term();
        Closure closure = file.closure();
        return new CaseRow(
                file.caseId(),
                intake.programme(),
                intake.programmeVersion(),
                Objects.requireNonNull(file.state()),
                intake.registeredOn(),
                file.lastLifecycleOn(),
                intake.referralSource(),
                intake.helpQuestion(),
                intake.ageBand(),
                intake.district(),
                intake.triage(),
                file.wantsTriage(),
                intake.waitingSince(),
                intake.declinedOn(),
                coaching.coach(),
                coaching.lastCoach(),
                coaching.organisation(),
                coaching.coachSince(),
                coaching.intensity(),
                coaching.spells(),
                file.work().firstContactOn(),
                term == null ? null : term.endsOn(),
                term != null && term.endsOn().equals(term.lapsedOn()),
                term != null && term.pending() != null,
                term == null ? 0 : term.granted(),
                file.protection().awaited().stream()
                        .map(Awaited::dueOn)
                        .filter(Objects::nonNull)
                        .toList(),
                file.escalations().open().size(),
                file.work().minutesByMonth(),
                file.awaitsSomebody(),
                closure == null ? null : closure.reason(),
                file.circle());
    }

    /** First day a coach had the case; null before. */
    public @Nullable LocalDate firstAssignedOn() {
        return spells.isEmpty() ? null : spells.getFirst().assignedOn();
    }

    /** Last day of the latest period of help; null while it is open and before the first. */
    public @Nullable LocalDate closedOn() {
        return spells.isEmpty() ? null : spells.getLast().endedOn();
    }

    /** The term is over and nobody has closed the case; also while a request waits (TERM-4). */
    public boolean termOverdueOn(LocalDate day) {
        return termEndsOn != null && Action.RECORD_LAPSE.allowedIn(state) && day.isAfter(termEndsOn);
    }

    /** How many outcomes are awaited beyond the body's own term (MELD-2). */
    public int outcomesOverdueOn(LocalDate day) {
        return (int) outcomesDueOn.stream().filter(day::isAfter).count();
    }
}
