package nl.gezinslijn.query.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What pages say, in the reader's language. */
final class Words {

    private final MessageSource messages;
    private final Locale language;

    Words(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    /** @throws org.springframework.context.NoSuchMessageException when a bundle lacks it */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** The first of these that the bundles have; the last must be there. */
    String first(String... keys) {
        for (String key : keys) {
            String text = messages.getMessage(key, null, null, language);
            if (text != null) {
                return text;
            }
        }
        return of(keys[keys.length - 1]);
    }

    /** Null where the bundles have none. */
    @Nullable
    String orNull(String key) {
        return messages.getMessage(key, null, null, language);
    }

    /** The word for a value of an enumeration, as {@code state.ON_HOLD}. */
    public String of(String prefix, Enum<?> value) {
        return of(prefix + "." + value.name());
    }

    public String label(Label label) {
        return language.equals(Languages.DUTCH) ? label.nl() : label.en();
    }

    /** The label of a code; the code itself where this version of the programme does not have it. */
    public String label(List<Code> codes, String code) {
        return codes.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(it -> label(it.label()))
                .orElse(code);
    }

    /** As {@code 3 maart 2023}. */
    public String date(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
    }

    /** As {@code 3 mrt 2023}. */
    public String shortDate(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy", language).format(day);
    }

    /** As {@code mrt}. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL", language).format(day);
    }

    /** A number of days, with a tenth where there is one. */
    public String days(@Nullable BigDecimal days) {
        return days == null ? "–" : NumberFormat.getInstance(language).format(days);
    }

    /** Minutes as hours, with a tenth where there is one. */
    public String hours(int minutes) {
        return days(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }

    /** How people call a case: the beginning of its id. */
    public String number(String caseId) {
        return CaseViews.number(caseId);
    }

    public String title(Programme programme) {
        return label(programme.title());
    }

    public Locale language() {
        return language;
    }

    /** Codes told by their labels, one after the other. */
    String list(List<String> codes, UnaryOperator<String> label) {
        return String.join("; ", codes.stream().map(label).toList());
    }
}
