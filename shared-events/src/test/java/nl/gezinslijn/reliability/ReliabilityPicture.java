package nl.gezinslijn.reliability;

import java.util.List;
import java.util.Locale;
import nl.gezinslijn.reliability.ReliabilityReport.Row;
import nl.gezinslijn.reliability.ReliabilityReport.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The report as a picture: a bar per scenario, on a scale of powers of ten. It follows the reader's colour scheme, and
 * no colour says what no word says.
 */
final class ReliabilityPicture {

    private static final int WIDTH = 880;
    private static final int LEFT = 180;
    private static final int SCALE = 90;
    private static final int POWERS = 6;
    private static final int ROW = 22;
    private static final int TOP = 58;

    private ReliabilityPicture() {}

    static String of(ReliabilityReport report) {
        List<Row> rows = report.rows();
        int bottom = TOP + rows.size() * ROW;
        StringBuilder out = new StringBuilder();
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="12" role="img">
                <title>Acknowledged commands that were found again, by scenario</title>
                <style>
                text { fill: #1f2933 } .dim { fill: #52606d } .line { stroke: #cbd2d9 }
                .found { fill: #2f6f8f } .done { fill: #9aa5b1 } .lost { fill: #ba2525; font-weight: bold }
                @media (prefers-color-scheme: dark) {
                text { fill: #e4e7eb } .dim { fill: #9aa5b1 } .line { stroke: #3e4c59 }
                .found { fill: #62b0d0 } .done { fill: #616e7c } .lost { fill: #ff8a8a }
                }
                </style>
                <rect class="found" x="%d" y="14" width="12" height="12"/><text x="%d" y="24">acknowledged commands found again, once each</text>
                <rect class="done" x="%d" y="14" width="12" height="12"/><text x="%d" y="24">times done, where there is no ledger</text>
                """.formatted(WIDTH, bottom + 16, LEFT, LEFT + 18, LEFT + 340, LEFT + 358));
        for (int power = 0; power <= POWERS; power++) {
            int x = LEFT + power * SCALE;
            out.append(
                    "<line class=\"line\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>".formatted(x, TOP - 6, x, bottom));
            out.append("<text class=\"dim\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(x, TOP - 12, String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power)))));
        }
        for (int i = 0; i < rows.size(); i++) {
            out.append(bar(rows.get(i), TOP + i * ROW));
        }
        return out.append("</svg>\n").toString();
    }

    private static String bar(Row row, int y) {
        Long found = row.found();
        long figure = found == null ? row.times() : found;
        int width = figure < 1 ? 0 : (int) Math.min(POWERS * SCALE, 3 + Math.log10((double) figure) * SCALE);
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        .formatted(LEFT - 8, y + 14, row.scenario().name())
                + "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\"/>"
                        .formatted(found == null ? "done" : "found", LEFT, y + 3, width)
                + "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
                        .formatted(isBad(row) ? "lost" : "dim", LEFT + width + 6, y + 14, said(row, found));
    }

    private static boolean isBad(Row row) {
        Long lost = row.lost();
        return row.verdict() == Verdict.BROKEN || (lost != null && lost > 0);
    }

    private static String said(Row row, @Nullable Long found) {
        return switch (row.verdict()) {
            case NOT_RUN -> "not run";
            case SKIPPED -> "skipped";
            case BROKEN -> "BROKEN, lost " + ReliabilityReport.grouped(row.lost());
            case HELD, PARTLY ->
                (found == null
                                ? ReliabilityReport.grouped(row.times()) + " times"
                                : ReliabilityReport.grouped(found) + ", lost " + ReliabilityReport.grouped(row.lost()))
                        + (row.verdict() == Verdict.PARTLY ? ", partly run" : "");
        };
    }
}
