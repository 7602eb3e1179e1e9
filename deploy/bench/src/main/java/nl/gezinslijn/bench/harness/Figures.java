package nl.gezinslijn.bench.harness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as they are read: three digits that count, thousands apart. */
final class Figures {

    private static final int DIGITS = 3;

    private Figures() {}

    static String number(double figure) {
        if (figure == 0 || !Double.isFinite(figure)) {
            return figure == 0 ? "0" : "–";
        }
        BigDecimal rounded = new BigDecimal(figure).round(new MathContext(DIGITS));
        return format(rounded, Math.clamp(DIGITS - rounded.precision() + (long) rounded.scale(), 0, 9));
    }

    /** One that is round by itself, as of an axis or a goal: larger ones to the unit. */
    static String round(double figure) {
        BigDecimal exact = new BigDecimal(figure);
        int whole = exact.precision() - exact.scale();
        return format(exact.round(new MathContext(Math.max(DIGITS, whole))), 0);
    }

    private static String format(BigDecimal rounded, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        return format.format(rounded);
    }

    static String between(double least, double most) {
        return number(least) + " – " + number(most);
    }
}
