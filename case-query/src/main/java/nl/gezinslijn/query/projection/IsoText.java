package nl.gezinslijn.query.projection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and months from their ISO text. The JDK's parser reads every format there is, and took four tenths of the time
 * of reading what reports count; these read digits, and leave to it whatever looks in any way different.
 */
public final class IsoText {

    private static final int NO_NUMBER = -1;

    /** Which months have later days is for the JDK to say. */
    private static final int IN_EVERY_MONTH = 28;

    private IsoText() {}

    /** Has a mapper read days and months, also as keys of maps, in this way. */
    public static JacksonModule quickly() {
        return new SimpleModule("ISO text")
                .addDeserializer(LocalDate.class, new Value<>(LocalDate.class, IsoText::day))
                .addDeserializer(YearMonth.class, new Value<>(YearMonth.class, IsoText::month))
                .addKeyDeserializer(LocalDate.class, new Key(IsoText::day))
                .addKeyDeserializer(YearMonth.class, new Key(IsoText::month));
    }

    /** As {@link LocalDate#parse(CharSequence)}. */
    public static LocalDate day(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            if (year >= 0 && month > 0 && month <= 12 && day > 0 && day <= IN_EVERY_MONTH) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(text);
    }

    /** As {@link YearMonth#parse(CharSequence)}. */
    public static YearMonth month(String text) {
        if (text.length() == 7 && text.charAt(4) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            if (year >= 0 && month > 0 && month <= 12) {
                return YearMonth.of(year, month);
            }
        }
        return YearMonth.parse(text);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static final class Value<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> read;

        Value(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getString());
        }
    }

    private static final class Key extends KeyDeserializer {
        private final Function<String, ?> read;

        Key(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read.apply(key);
        }
    }
}
