package nl.gezinslijn.query.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.query.report.matrix.SteeringMatrix.Line;
import nl.gezinslijn.query.report.matrix.Value.Unit;
import org.jspecify.annotations.Nullable;

/** The steering matrix in words. */
final class MatrixWords {

    private static final Set<String> OWN = Set.of("START", "END", "SENT", "RETURNED", "LOWEST", "HIGHEST");
    private static final String UP = "UP ";
    private static final String DOWN = "DOWN ";

    private final ProgrammeWords programme;
    private final Words words;

    MatrixWords(ProgrammeWords programme) {
        this.programme = programme;
        this.words = programme.words();
    }

    /** As {@code 12}, {@code 85 %} or {@code 7,4}; empty where there is none. */
    public String figure(Line line, @Nullable BigDecimal figure) {
        String number = number(figure);
        return line.unit() == Unit.PERCENT && !number.isEmpty() ? number + " %" : number;
    }

    /** With the decimals it was reckoned in; empty where there is none. */
    String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(words.language());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A mean over so many, a part of so many; empty where it is neither. */
    public String of(Line line) {
        Integer of = line.of();
        if (of == null || line.figure() == null) {
            return "";
        }
        return words.of(line.unit() == Unit.MEAN ? "matrix.over" : "matrix.of", of);
    }

    /** What a part of an indicator is called. */
    public String part(String indicator, String name) {
        if (OWN.contains(name)) {
            return words.of("matrix.part." + name);
        }
        if (name.startsWith(UP)) {
            return words.of("matrix.part.UP", name.substring(UP.length()));
        }
        if (name.startsWith(DOWN)) {
            return words.of("matrix.part.DOWN", name.substring(DOWN.length()));
        }
        return switch (indicator) {
            case "registrations", "new-cases", "referring" -> programme.referralSource(name);
            case "closed", "prevented" -> programme.closureReason(name);
            case "trainings" -> words.label(outside().trainings(), name);
            case "contact-through", "respondents" -> words.label(choices(indicator), name);
            default -> name;
        };
    }

    /** Of the question that the indicator is called after. */
    private List<Code> choices(String indicator) {
        return outside().surveys().stream()
                .flatMap(it -> it.questions().stream())
                .filter(it -> indicator.startsWith(it.code()))
                .flatMap(it -> it.choices().stream())
                .toList();
    }

    private Programme.Outside outside() {
        return programme.programme().outside();
    }
}
