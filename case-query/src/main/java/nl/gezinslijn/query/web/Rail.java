package nl.gezinslijn.query.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where each step lies along the slider: a mark in the colour of its topic, and the years below. */
record Rail(List<Tick> ticks, List<YearMark> years) {

    /** A year that would stand closer to the one before it than this much of the rail is left out. */
    private static final double CLOSEST = 7;

    private static final double WHOLE = 100;

    /** @param at percent of the rail */
    record Tick(String at, String topic) {}

    record YearMark(String at, int year) {}

    /** @param line from the first step to the last */
    static Rail of(List<Moment> line) {
        List<Tick> ticks = new ArrayList<>();
        List<YearMark> years = new ArrayList<>();
        double lastYearAt = -WHOLE;
        int year = Integer.MIN_VALUE;
        for (int i = 0; i < line.size(); i++) {
            double at = line.size() == 1 ? 0 : WHOLE * i / (line.size() - 1);
            Moment moment = line.get(i);
            ticks.add(new Tick(percent(at), moment.told().topic()));
            if (moment.on().getYear() > year) {
                year = moment.on().getYear();
                if (at - lastYearAt >= CLOSEST && at <= WHOLE - CLOSEST / 2) {
                    years.add(new YearMark(percent(at), year));
                    lastYearAt = at;
                }
            }
        }
        return new Rail(ticks, years);
    }

    private static String percent(double at) {
        return BigDecimal.valueOf(at).setScale(2, RoundingMode.HALF_UP) + "%";
    }
}
