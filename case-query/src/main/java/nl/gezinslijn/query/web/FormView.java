package nl.gezinslijn.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action as a form.
 *
 * @param path where it is posted; {@code {number}}, or {@code {caseId}} where no case is shown, is filled in the form
 * @param version of the case as the form shows it; null where there is no case yet
 * @param places what is filled into the path
 * @param reason whether the form asks why, and how strongly
 * @param standIn asks why somebody else than the coach does it (COACH-4)
 * @param roles in which the reader may act, where there is a choice
 * @param rules in words, which the action may meet
 */
record FormView(
        String action,
        String title,
        String help,
        String path,
        @Nullable Long version,
        String key,
        LocalDate today,
        List<FieldView> places,
        List<FieldView> fields,
        Asked reason,
        boolean standIn,
        List<Choice> roles,
        List<RuleWords> rules) {

    enum Asked {
        ALWAYS,
        SOMETIMES,
        HARDLY_EVER
    }

    /**
     * A field as it is shown.
     *
     * @param kind how: text, area, day, number, yesno, tick, select, radio, checks, group, fresh
     * @param options to choose from; of a text those that are suggested
     * @param fields of a group
     * @param rows of a group, filled in by field name
     * @param fixed no rows can be added or taken away
     */
    record FieldView(
            String name,
            String type,
            boolean many,
            String kind,
            String label,
            @Nullable String help,
            boolean required,
            @Nullable Long min,
            @Nullable Long max,
            String value,
            List<Choice> options,
            List<FieldView> fields,
            List<Map<String, String>> rows,
            boolean fixed) {}

    /** @param group under which it stands; null for none */
    record Choice(String value, String label, @Nullable String group) {
        Choice(String value, String label) {
            this(value, label, null);
        }
    }

    record RuleWords(String id, String title, String text) {}
}
