package nl.gezinslijn.query.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.worklist.DueItem;
import nl.gezinslijn.query.worklist.DueItem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due, in words, and the form with which it is done.
 *
 * @param late how late, or in how much time; empty where nothing sets a day
 * @param action null where no form does it, or another has to
 */
record DueWords(
        String text, String late, boolean overdue, @Nullable String action) {

    static DueWords of(DueItem item, Programme programme, Words words, LocalDate today) {
        String key = "due." + item.kind();
        LocalDate dueOn = item.dueOn();
        if (dueOn == null) {
            return new DueWords(words.of(key), "", false, action(item.kind(), programme));
        }
        long days = Math.abs(ChronoUnit.DAYS.between(today, dueOn));
        String late = days == 0 ? words.of("due.today") : words.of(item.overdue() ? "due.late" : "due.left", days);
        return new DueWords(
                words.of(key + (item.overdue() ? ".late" : ".by"), words.date(dueOn)),
                late,
                item.overdue(),
                action(item.kind(), programme));
    }

    private static @Nullable String action(Kind kind, Programme programme) {
        return switch (kind) {
            case START -> "start-coaching";
            case PLAN -> "agree-plan";
            case KITCHEN_TABLE -> "record-kitchen-table";
            case TERM_END -> programme.extensions() == null ? "close" : "request-extension";
            case REVIEW -> "record-review";
            case CONTACT -> "record-contact";
            case PROTECTION_OUTCOME -> "record-protection-outcome";
            case HOLD -> "resume";
            case HANDOVER -> "complete-handover";
            case ASSIGN_NOW,
                    TRIAGE,
                    WAITING,
                    EXTENSION_ANSWER,
                    HOURS,
                    ASSESSMENT,
                    ESCALATION,
                    EMERGENCY_ACCESS,
                    ERASURE_ANSWER -> null;
        };
    }
}
