package nl.gezinslijn.standalone.demo;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one family, and when somebody got round to writing it down: the same day or a few working days
 * later, in office hours, and in the order it happened. Only contacts are sometimes written down out of that order.
 */
final class CaseDiary {

    private static final LocalTime FIRST_ENTRY = LocalTime.of(8, 15);
    private static final LocalTime LAST_ENTRY = LocalTime.of(17, 40);

    /** @param recordedFrom first day on which it can have been written down */
    private record Step(
            LocalDate on,
            LocalDate recordedFrom,
            boolean first,
            Worker by,
            String action,
            @Nullable Integer number,
            Body body) {}

    private final String caseId;
    private final Dice dice;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> late = new ArrayList<>();

    CaseDiary(String caseId, Dice dice) {
        this.caseId = caseId;
        this.dice = dice;
    }

    void add(LocalDate on, Worker by, String action, Body body) {
        steps.add(new Step(on, on, false, by, action, null, body));
    }

    /** What comes before everything else of that day, as a new coach before what that coach does. */
    void addFirst(LocalDate on, Worker by, String action, Body body) {
        steps.add(new Step(on, on, true, by, action, null, body));
    }

    /** The number is that of the extension, referral or escalation it speaks of. */
    void add(LocalDate on, Worker by, String action, int number, Body body) {
        steps.add(new Step(on, on, false, by, action, number, body));
    }

    /** Written down on a day or soon after it, and all that follows after that. */
    void addRecordedFrom(LocalDate recordedFrom, LocalDate on, Worker by, String action, Body body) {
        steps.add(new Step(on, recordedFrom, false, by, action, null, body));
    }

    /** Written down on a later day, when other things had been written down already. */
    void addLate(LocalDate recordedOn, LocalDate on, Worker by, String action, Body body) {
        late.add(new Step(on, recordedOn, false, by, action, null, body));
    }

    /** Without what happened after the last day of the register, or was written down after it was handed over. */
    List<RegisterLine> lines(LocalDate lastDay, LocalDate handedOver) {
        List<RegisterLine> lines = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Step step : steps.stream()
                .filter(s -> !s.on().isAfter(lastDay))
                .sorted(comparing(Step::on).thenComparing(s -> !s.first()))
                .toList()) {
            last = after(last, soon(step.recordedFrom()));
            lines.add(line(step, last));
        }
        Instant registered = lines.getFirst().recorded();
        for (Step step : late) {
            Instant recordedAt = OfficeCalendar.at(step.recordedFrom(), anyTime());
            if (recordedAt.isAfter(registered)) {
                lines.add(line(step, recordedAt));
            }
        }
        Instant end = OfficeCalendar.at(handedOver, OfficeCalendar.CLOSES);
        return lines.stream()
                .filter(line -> line.recorded().isBefore(end))
                .sorted(comparing(RegisterLine::recorded))
                .toList();
    }

    private RegisterLine line(Step step, Instant recordedAt) {
        return RegisterLine.of(caseId, step.action(), step.number(), recordedAt, step.by(), step.body());
    }

    /** Most is written down on the day itself, the rest within three working days. */
    private Instant soon(LocalDate day) {
        int lag = Math.max(0, dice.below(10) - 6);
        return OfficeCalendar.at(OfficeCalendar.after(OfficeCalendar.onOrAfter(day), lag), anyTime());
    }

    private LocalTime anyTime() {
        return FIRST_ENTRY.plusMinutes(dice.below(LAST_ENTRY.toSecondOfDay() / 60 - FIRST_ENTRY.toSecondOfDay() / 60));
    }

    /** Not before some minutes after the entry before, nor in the evening. */
    private Instant after(Instant last, Instant wished) {
        if (wished.isAfter(last)) {
            return wished;
        }
        Instant next = last.plusSeconds(60L * dice.between(3, 15));
        if (OfficeCalendar.isOpen(next)) {
            return next;
        }
        LocalDate nextDay = OfficeCalendar.after(LocalDate.ofInstant(last, OfficeCalendar.ZONE), 1);
        return OfficeCalendar.at(nextDay, FIRST_ENTRY);
    }
}
