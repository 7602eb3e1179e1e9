package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.programme.Programme.Label;
import nl.gezinslijn.query.inspection.InspectionReport;
import nl.gezinslijn.query.inspection.InspectionReport.OfIndicator;
import nl.gezinslijn.query.inspection.InspectionReport.OfMark;
import nl.gezinslijn.query.inspection.InspectionReport.OfTheme;
import org.jspecify.annotations.Nullable;

/** A framework as it is judged: mark by mark, with the indicators that are judged together. */
record Marks(List<Theme> themes) {

    record Theme(OfTheme of, List<Judged> marks) {}

    record Judged(OfMark mark, List<Criterion> criteria) {}

    /** @param label null where the mark before it was of the same criterion */
    record Criterion(String code, @Nullable Label label, List<Indicator> indicators) {}

    /** @param figure JSON pointer of the cases behind its evidence */
    record Indicator(OfIndicator of, String figure) {}

    static Marks of(InspectionReport report) {
        List<Theme> themes = new ArrayList<>();
        for (int t = 0; t < report.themes().size(); t++) {
            OfTheme theme = report.themes().get(t);
            List<Judged> marks = new ArrayList<>();
            String before = "";
            for (OfMark mark : theme.marks()) {
                List<Criterion> criteria = criteria("/themes/" + t, theme, mark, before);
                before = criteria.isEmpty() ? before : criteria.getLast().code();
                marks.add(new Judged(mark, criteria));
            }
            themes.add(new Theme(theme, marks));
        }
        return new Marks(themes);
    }

    private static List<Criterion> criteria(String at, OfTheme theme, OfMark mark, String before) {
        List<Criterion> criteria = new ArrayList<>();
        for (int c = 0; c < theme.criteria().size(); c++) {
            var criterion = theme.criteria().get(c);
            List<Indicator> indicators = new ArrayList<>();
            for (int i = 0; i < criterion.indicators().size(); i++) {
                OfIndicator indicator = criterion.indicators().get(i);
                if (Objects.equals(indicator.mark(), mark.code())) {
                    indicators.add(new Indicator(
                            indicator, at + "/criteria/" + c + "/indicators/" + i + "/evidence/share/cases"));
                }
            }
            if (!indicators.isEmpty()) {
                criteria.add(new Criterion(
                        criterion.code(), criterion.code().equals(before) ? null : criterion.label(), indicators));
            }
        }
        return criteria;
    }
}
