package nl.gezinslijn.bench.harness;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Bars of ratios to the floor, with their spread as a whisker, as an SVG that is read in light, in dark, and in black
 * and white. Where ratios span decades the axis does too, and bars go out from 1.
 */
final class Chart {

    private static final double DECADES_FROM = 12;
    private static final int ROW = 26;
    private static final int LEFT = 250;
    private static final int LETTER = 7;
    private static final int WIDE = 400;
    private static final int RIGHT = 110;
    private static final int TOP = 54;

    private final String title;
    private final String explains;
    private final List<Bar> bars;
    private final boolean decades;
    private final double from;
    private final double to;
    private final int left;

    /** @param floor whether it is what the others are held against */
    record Bar(String name, Spread ratio, boolean floor) {}

    Chart(String title, String explains, List<Bar> bars) {
        this.title = title;
        this.explains = explains;
        this.bars = List.copyOf(bars);
        this.left =
                bars.stream().mapToInt(bar -> LETTER * bar.name().length() + 24).reduce(LEFT, Math::max);
        double least = bars.stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.ratio().least(), 1))
                .min()
                .orElse(1);
        double most = bars.stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.ratio().most(), 1))
                .max()
                .orElse(1);
        this.decades = least > 0 && most / least >= DECADES_FROM;
        this.from = decades ? Math.floor(Math.log10(least)) : 0;
        this.to = decades ? Math.max(from + 1, Math.ceil(Math.log10(most))) : most * 1.05;
    }

    String svg() {
        int high = TOP + bars.size() * ROW + 34;
        int wide = left + WIDE + RIGHT;
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="t d">
                <title id="t">%s</title>
                <desc id="d">%s</desc>
                <style>
                text { font: 13px system-ui, sans-serif; fill: #1f2328 }
                .title { font-weight: 600; font-size: 15px }
                .small { font-size: 11px; fill: #59636e }
                .paper { fill: #ffffff }
                .bar { fill: #2f6f9f; stroke: #1f2328; stroke-width: 1 }
                .floor { fill: none; stroke: #1f2328; stroke-width: 1.5 }
                .grid { stroke: #d1d9e0; stroke-width: 1 }
                .one, .whisker { stroke: #1f2328; stroke-width: 1.5 }
                .halo { stroke: #ffffff; stroke-width: 4 }
                @media (prefers-color-scheme: dark) {
                text { fill: #f0f6fc }
                .small { fill: #9198a1 }
                .paper { fill: #0d1117 }
                .bar { fill: #5aa3d8; stroke: #f0f6fc }
                .floor, .one, .whisker { stroke: #f0f6fc }
                .grid { stroke: #3d444d }
                .halo { stroke: #0d1117 }
                }
                </style>
                <rect class="paper" width="100%%" height="100%%"/>
                <text class="title" x="12" y="22">%s</text>
                <text class="small" x="12" y="40">%s</text>
                """.formatted(wide, high, wide, high, escape(title), escape(told()), escape(title), escape(explains)));
        axis(svg, high - 30);
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), TOP + i * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    /** The picture in words. */
    String told() {
        boolean held = bars.stream().anyMatch(Bar::floor);
        StringBuilder told = new StringBuilder(title).append(held ? ", as ratios to the floor: " : ": ");
        for (Bar bar : bars) {
            told.append(bar.name())
                    .append(' ')
                    .append(Figures.number(bar.ratio().median()))
                    .append(bar.floor() ? " (the floor); " : "; ");
        }
        told.setLength(told.length() - 2);
        return told.append('.').toString();
    }

    private void axis(StringBuilder svg, int bottom) {
        DoubleStream.Builder ticks = DoubleStream.builder();
        if (decades) {
            for (double decade = from; decade <= to; decade++) {
                ticks.add(Math.pow(10, decade));
            }
        } else {
            double step = step(to / 5);
            for (double tick = 0; tick <= to; tick += step) {
                ticks.add(tick);
            }
        }
        ticks.build().forEach(tick -> {
            line(svg, "grid", x(tick), TOP - 6, x(tick), bottom);
            text(svg, "small", "middle", x(tick), bottom + 15, Figures.round(tick) + "×");
        });
        line(svg, "one", x(1), TOP - 6, x(1), bottom);
    }

    private void bar(StringBuilder svg, Bar bar, int y) {
        double begin = x(decades ? 1 : 0);
        double end = x(bar.ratio().median());
        double middle = y + (ROW - 8) / 2.0;
        text(svg, "", "end", left - 10, middle + 4, bar.name());
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                bar.floor() ? "floor" : "bar",
                Math.min(begin, end),
                y,
                Math.max(1, Math.abs(end - begin)),
                ROW - 8));
        double least = x(bar.ratio().least());
        double most = x(bar.ratio().most());
        if (most - least > 1) {
            // light around dark, so that it is seen on the bar and beside it
            for (String style : List.of("halo", "whisker")) {
                line(svg, style, least, middle, most, middle);
                line(svg, style, least, middle - 4, least, middle + 4);
                line(svg, style, most, middle - 4, most, middle + 4);
            }
        }
        text(
                svg,
                "",
                "start",
                Math.max(Math.max(end, most), x(1)) + 8,
                middle + 4,
                Figures.number(bar.ratio().median()) + "×");
    }

    private double x(double ratio) {
        double value = decades ? Math.log10(ratio) : ratio;
        return left + WIDE * (value - from) / (to - from);
    }

    /** The roundest number that is not less. */
    private static double step(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : new double[] {1, 2, 5}) {
            if (round * decade >= least) {
                return round * decade;
            }
        }
        return 10 * decade;
    }

    private static void line(StringBuilder svg, String style, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                style,
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, String style, String anchor, double x, double y, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                style,
                anchor,
                x,
                y,
                escape(text)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
