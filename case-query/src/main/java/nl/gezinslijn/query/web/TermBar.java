package nl.gezinslijn.query.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.history.OpenFile.TermNow;
import org.jspecify.annotations.Nullable;

/**
 * The latest period of help as a bar: what was meant, what was added, how far it is or was. Places and widths are
 * percents of the bar.
 *
 * @param enforced a term; else the programme's norm, or nothing but the time that has passed
 * @param stretches the first months and each extension, in order; empty where nothing was meant
 * @param passed from the start to the closing or today
 * @param over how much of what has passed lies beyond the end; null for none
 * @param now the closing, or today
 * @param far the last day the bar shows
 * @param overdue beyond the last day of an enforced term and not closed (TERM-4)
 */
record TermBar(
        boolean enforced,
        LocalDate startedOn,
        @Nullable LocalDate endsOn,
        List<Stretch> stretches,
        Place passed,
        @Nullable Place over,
        LocalDate now,
        LocalDate far,
        boolean closed,
        boolean overdue,
        long days) {

    /** @param endsOn last day of it */
    record Stretch(Place place, int months, boolean extension, LocalDate endsOn) {}

    record Place(String from, String width) {}

    /** Null before coaching has started. */
    static @Nullable TermBar of(OpenFile file, Programme programme, LocalDate today) {
        List<Spell> spells = file.coaching().spells();
        if (spells.isEmpty() || spells.getLast().startedOn() == null) {
            return null;
        }
        LocalDate start = spells.getLast().startedOn();
        LocalDate closedOn = spells.getLast().endedOn();
        LocalDate now = closedOn == null ? today : closedOn;
        List<Integer> months = months(file.term(), programme);
        LocalDate end = months.isEmpty() ? null : Term.end(start, months.getLast());
        LocalDate far = end == null || now.isAfter(end) ? now : end;
        Scale scale = new Scale(start, far);
        boolean beyond = end != null && now.isAfter(end);
        return new TermBar(
                file.term() != null,
                start,
                end,
                stretches(start, months, scale),
                scale.place(start, now),
                over(end, now, scale),
                now,
                far,
                closedOn != null,
                beyond && closedOn == null && file.term() != null,
                ChronoUnit.DAYS.between(start, now));
    }

    private static @Nullable Place over(@Nullable LocalDate end, LocalDate now, Scale scale) {
        return end == null || !now.isAfter(end) ? null : scale.place(end.plusDays(1), now);
    }

    /** How many months from the start each stretch ends: the first, then each extension. */
    private static List<Integer> months(@Nullable TermNow term, Programme programme) {
        if (term == null) {
            Integer norm = programme.duration().months();
            return norm == null ? List.of() : List.of(norm);
        }
        int each = programme.extensions() == null ? 0 : programme.extensions().months();
        List<Integer> ends = new ArrayList<>();
        for (int left = term.granted(); left >= 0; left--) {
            ends.add(term.months() - left * each);
        }
        return ends;
    }

    private static List<Stretch> stretches(LocalDate start, List<Integer> months, Scale scale) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = start;
        int before = 0;
        for (int upTo : months) {
            LocalDate last = Term.end(start, upTo);
            stretches.add(new Stretch(scale.place(from, last), upTo - before, before > 0, last));
            from = last.plusDays(1);
            before = upTo;
        }
        return stretches;
    }

    /** Whole days, the first and the last included. */
    private record Scale(LocalDate first, LocalDate last) {

        Place place(LocalDate from, LocalDate to) {
            return new Place(percent(from), percent(to.plusDays(1), from));
        }

        private String percent(LocalDate day) {
            return percent(day, first);
        }

        private String percent(LocalDate day, LocalDate since) {
            long whole = ChronoUnit.DAYS.between(first, last) + 1;
            return BigDecimal.valueOf(100 * ChronoUnit.DAYS.between(since, day))
                            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                    + "%";
        }
    }
}
