package nl.gezinslijn.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Circle;
import nl.gezinslijn.casefile.Coaching;
import nl.gezinslijn.casefile.Handover;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Intensity;
import nl.gezinslijn.query.worklist.DueItem.Kind;
import org.jspecify.annotations.Nullable;

/** What is due in a case on a day: a pure function of case, programme and day. */
public final class Due {

    /** How long before its last day something is shown (ours). */
    private static final int TERM_DAYS_AHEAD = 42;

    private static final int REVIEW_DAYS_AHEAD = 14;
    private static final int CONTACT_DAYS_AHEAD = 7;

    /** How long a coordinator sees that a case was opened in an emergency (ours). */
    private static final int EMERGENCY_DAYS_SHOWN = 14;

    /** GDPR article 12(3). */
    private static final int MONTHS_TO_ANSWER = 1;

    private final CaseFile file;
    private final Programme programme;
    private final LocalDate today;
    private final List<DueItem> items = new ArrayList<>();

    private Due(CaseFile file, Programme programme, LocalDate today) {
        this.file = file;
        this.programme = programme;
        this.today = today;
    }

    /** The earliest due first, then what has no day. */
    public static List<DueItem> of(CaseFile file, Programme programme, LocalDate today) {
        Due due = new Due(file, programme, today);
        due.find();
        due.items.sort(Comparator.comparing(DueItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(DueItem::kind));
        return List.copyOf(due.items);
    }

    private void find() {
        switch (Objects.requireNonNull(file.state())) {
            case REGISTERED -> registered();
            case WAITING -> waiting();
            case ASSIGNED -> items.add(DueItem.since(Kind.START));
            case ACTIVE -> {
                term();
                plan();
                rhythm();
                handover();
            }
            case ON_HOLD -> {
                term();
                items.add(DueItem.since(Kind.HOLD));
            }
            case AFTERCARE, CLOSED -> {}
            case DECLINED -> {
                erasures();
                return;
            }
        }
        openSteps();
        emergencies();
        erasures();
    }

    private void registered() {
        Intake.Triage triage = Objects.requireNonNull(file.intake()).triage();
        if (triage == null || file.wantsTriage()) {
            items.add(DueItem.since(Kind.TRIAGE));
        } else if (!triage.canWait()) {
            items.add(DueItem.since(Kind.ASSIGN_NOW));
        }
    }

    private void waiting() {
        Intake.Triage triage = Objects.requireNonNull(file.intake()).triage();
        if (file.wantsTriage()) {
            items.add(DueItem.since(Kind.TRIAGE));
        }
        items.add(DueItem.since(triage != null && !triage.canWait() ? Kind.ASSIGN_NOW : Kind.WAITING));
    }

    private void term() {
        Term term = file.term();
        if (term == null) {
            return;
        }
        if (term.pending() != null) {
            items.add(DueItem.of(
                    Kind.EXTENSION_ANSWER, term.endsOn(), today, term.pending().number()));
        }
        if (!term.endsOn().isAfter(today.plusDays(TERM_DAYS_AHEAD))) {
            items.add(DueItem.of(Kind.TERM_END, term.endsOn(), today, null));
        }
    }

    private void plan() {
        if (file.plan() == null) {
            items.add(DueItem.since(Kind.PLAN));
        }
        if (file.complexity().wantsTalk()) {
            items.add(DueItem.since(Kind.KITCHEN_TABLE));
        }
    }

    private void rhythm() {
        Coaching coaching = file.coaching();
        LocalDate since = coaching.intensitySince();
        Intensity intensity = coaching.intensity() == null
                ? null
                : programme.intensity(coaching.intensity()).orElse(null);
        if (intensity == null || since == null) {
            return;
        }
        if (intensity.reviewEveryMonths() != null) {
            LocalDate from = later(since, file.work().lastReviewOn());
            soon(Kind.REVIEW, from.plusMonths(intensity.reviewEveryMonths()), REVIEW_DAYS_AHEAD);
        }
        if (intensity.contactEveryDays() != null) {
            LocalDate from = later(since, file.work().lastContactOn());
            soon(Kind.CONTACT, from.plusDays(intensity.contactEveryDays()), CONTACT_DAYS_AHEAD);
        }
        if (HourBounds.outside(intensity, file.work(), since, today)) {
            items.add(DueItem.since(Kind.HOURS));
        }
        if (coaching.unassessed()) {
            items.add(DueItem.since(Kind.ASSESSMENT));
        }
    }

    private void handover() {
        Handover.Offer offer = file.handover().offer();
        if (offer != null) {
            items.add(DueItem.of(Kind.HANDOVER, null, today, offer.number()));
        }
    }

    /** Also on a closed case, where they stay until they are decided (CLOSE-1). */
    private void openSteps() {
        file.protection()
                .awaited()
                .forEach(a -> items.add(DueItem.of(Kind.PROTECTION_OUTCOME, a.dueOn(), today, a.referral())));
        file.escalations().open().forEach(e -> items.add(DueItem.of(Kind.ESCALATION, null, today, e.number())));
    }

    private void emergencies() {
        LocalDate shownFrom = today.minusDays(EMERGENCY_DAYS_SHOWN);
        for (Circle.Emergency emergency : file.circle().emergencies()) {
            LocalDate on = LocalDate.ofInstant(emergency.until(), programme.timeZone());
            if (on.isAfter(shownFrom)) {
                items.add(DueItem.since(Kind.EMERGENCY_ACCESS));
            }
        }
    }

    private void erasures() {
        for (LocalDate asked : file.records().openErasureRequests().values()) {
            items.add(DueItem.of(Kind.ERASURE_ANSWER, asked.plusMonths(MONTHS_TO_ANSWER), today, null));
        }
    }

    private void soon(Kind kind, LocalDate dueOn, int daysAhead) {
        if (!dueOn.isAfter(today.plusDays(daysAhead))) {
            items.add(DueItem.of(kind, dueOn, today, null));
        }
    }

    private static LocalDate later(LocalDate since, @Nullable LocalDate last) {
        return last == null || last.isBefore(since) ? since : last;
    }
}
