package nl.gezinslijn.standalone.terminal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import nl.gezinslijn.query.report.LeadTimes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a value of an enumeration as it is typed, {@code age-band}, and lists what can be. */
abstract class Typed<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

    private final E[] values;

    private Typed(E[] values) {
        this.values = values.clone();
    }

    static final class Report extends Typed<ReportName> {
        Report() {
            super(ReportName.values());
        }
    }

    static final class Form extends Typed<Format> {
        Form() {
            super(Format.values());
        }
    }

    static final class Grouping extends Typed<LeadTimes.Grouping> {
        Grouping() {
            super(LeadTimes.Grouping.values());
        }
    }

    static String typed(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String typed) {
        return Arrays.stream(values)
                .filter(value -> typed(value).equals(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is one of " + String.join(", ", this)));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(values).map(Typed::typed).iterator();
    }
}
