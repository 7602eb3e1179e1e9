package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints rows in aligned columns, numbers to the right. Where a screen is too narrow, heads are broken into their
 * words, then few rows are turned upside down, then long text is wrapped.
 */
final class Columns {

    private static final int GAP = 2;
    /** No more rows than this are turned upside down. */
    private static final int FEW = 5;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?|");

    private final Rows rows;
    private final boolean brokenHeads;
    private final int[] widths;
    private final boolean[] numbers;

    private Columns(Rows rows, boolean brokenHeads) {
        this.rows = rows;
        this.brokenHeads = brokenHeads;
        this.widths =
                IntStream.range(0, rows.columns().size()).map(this::natural).toArray();
        this.numbers = new boolean[widths.length];
        for (int i = 0; i < numbers.length; i++) {
            int column = i;
            numbers[i] = rows.rows().stream()
                    .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        }
    }

    /** @param screen how wide it is; empty for a file or a pipe, where a row stays a line */
    static void print(Rows given, OptionalInt screen, PrintWriter out) {
        Rows rows = given.each(Screen::printable);
        if (screen.isEmpty()) {
            new Columns(rows, false).print(out);
            return;
        }
        int width = screen.getAsInt();
        var upright = new Columns(rows, false);
        var compact = new Columns(rows, true);
        if (upright.width() <= width) {
            upright.print(out);
        } else if (compact.width() <= width) {
            compact.print(out);
        } else if (rows.rows().size() <= FEW && new Columns(rows.turned(), false).width() <= width) {
            new Columns(rows.turned(), false).print(out);
        } else {
            compact.narrow(width);
            compact.print(out);
        }
    }

    /** As in a file: a row is a line. */
    static String text(Rows rows) {
        StringWriter text = new StringWriter();
        print(rows, OptionalInt.empty(), new PrintWriter(text));
        return text.toString();
    }

    private int natural(int column) {
        Stream<String> heads = brokenHeads ? Arrays.stream(head(column).split(" ", -1)) : Stream.of(head(column));
        return Stream.concat(heads, rows.rows().stream().map(row -> row.get(column)))
                .mapToInt(String::length)
                .max()
                .orElse(1);
    }

    private int width() {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    /** Takes from the widest that can be broken further, until it fits or nothing more can be taken. */
    private void narrow(int screen) {
        int[] least = IntStream.range(0, widths.length).map(this::longestWord).toArray();
        while (width() > screen) {
            int widest = IntStream.range(0, widths.length)
                    .filter(column -> widths[column] > least[column])
                    .reduce(-1, (one, other) -> one < 0 || widths[other] > widths[one] ? other : one);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private int longestWord(int column) {
        return Stream.concat(Stream.of(head(column)), rows.rows().stream().map(row -> row.get(column)))
                .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                .mapToInt(String::length)
                .max()
                .orElse(1);
    }

    private void print(PrintWriter out) {
        print(IntStream.range(0, widths.length).mapToObj(this::head).toList(), out);
        print(Arrays.stream(widths).mapToObj("─"::repeat).toList(), out);
        rows.rows().forEach(row -> print(row, out));
        out.flush();
    }

    /** As many lines as its longest cell wants. */
    private void print(List<String> row, PrintWriter out) {
        List<List<String>> cells = IntStream.range(0, widths.length)
                .mapToObj(column -> wrapped(row.get(column), widths[column]))
                .toList();
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = cells.get(column);
                text.append(aligned(column, line < cell.size() ? cell.get(line) : ""))
                        .append(" ".repeat(GAP));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private String aligned(int column, String text) {
        String space = " ".repeat(Math.max(0, widths[column] - text.length()));
        return numbers[column] ? space + text : text + space;
    }

    /** Broken between words; a word that is too long stays whole. */
    private static List<String> wrapped(String text, int width) {
        if (text.length() <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String head(int column) {
        return brokenHeads ? words(column) : rows.columns().get(column);
    }

    /** {@code medianDaysToAssignment} as {@code median days to assignment}. */
    private String words(int column) {
        return rows.columns()
                .get(column)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
