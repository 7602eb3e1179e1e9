package nl.gezinslijn.query.report.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Label;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.history.OutsideHistory.Tallied;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Counted;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Table;
import nl.gezinslijn.query.report.Tabular;
import nl.gezinslijn.query.report.matrix.Value.Part;
import nl.gezinslijn.query.report.matrix.Value.Unit;
import org.jspecify.annotations.Nullable;

/** The steering matrix of one accounting year, each figure beside that of the year before. */
public record SteeringMatrix(String programme, int year, LocalDate from, LocalDate to, List<Block> blocks)
        implements Tabular {

    public record Block(String code, Label label, @Nullable Label goal, List<Line> indicators) {}

    /**
     * @param source where the figure comes from
     * @param figure null where there is nothing to reckon it from
     * @param before the figure of the year before
     * @param of out of how many, or over how many
     * @param parts what it is made up of, by code or name
     */
    public record Line(
            String code,
            Label label,
            Label definition,
            Source source,
            @Nullable Unit unit,
            @JsonInclude @Nullable BigDecimal figure,
            @JsonInclude @Nullable BigDecimal before,
            @Nullable Integer of,
            List<Part> parts) {}

    /** Where a figure comes from. */
    public enum Source {
        /** Reckoned from what happened in cases. */
        CASES,
        /** Entered outside cases: surveys, trainings, counts. */
        REPORTED,
        /** This programme keeps no such thing. */
        NOT_KEPT
    }

    /** @param cases in which anything was going on in this year or the one before */
    public static Answer<SteeringMatrix> of(
            MatrixPlan plan, Programme programme, int year, List<CaseFigures> cases, List<Tallied> tally) {
        Year now = new Year(programme, Period.year(programme, year), cases, tally);
        Year last = new Year(programme, Period.year(programme, year - 1), cases, tally);
        Counted counted = new Counted();
        List<Block> blocks = new ArrayList<>();
        for (MatrixPlan.Block block : plan.blocks()) {
            List<Line> lines = new ArrayList<>();
            for (MatrixPlan.Indicator indicator : block.indicators()) {
                String at = "/blocks/" + blocks.size() + "/indicators/" + lines.size();
                lines.add(line(counted, at, indicator, now, last));
            }
            blocks.add(new Block(block.code(), block.label(), block.goal(), lines));
        }
        return new Answer<>(
                new SteeringMatrix(
                        programme.id(), year, now.period().from(), now.period().to(), blocks),
                counted);
    }

    private static Line line(Counted counted, String at, MatrixPlan.Indicator indicator, Year now, Year last) {
        Value value = indicator.measure().of(now, indicator.of());
        if (value == null) {
            return new Line(
                    indicator.code(),
                    indicator.label(),
                    indicator.definition(),
                    Source.NOT_KEPT,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
        Value before = indicator.measure().of(last, indicator.of());
        note(counted, at, value, before);
        return new Line(
                indicator.code(),
                indicator.label(),
                indicator.definition(),
                indicator.measure().fromCases() ? Source.CASES : Source.REPORTED,
                value.unit(),
                value.figure(),
                before == null ? null : before.figure(),
                value.of(),
                value.parts());
    }

    private static void note(Counted counted, String at, Value value, @Nullable Value before) {
        if (value.cases() != null) {
            counted.at(at + "/figure", value.cases());
            if (value.of() != null) {
                counted.at(at + "/of", value.cases());
            }
        }
        if (before != null && before.cases() != null) {
            counted.at(at + "/before", before.cases());
        }
        for (int part = 0; part < value.casesOfParts().size(); part++) {
            counted.at(at + "/parts/" + part + "/figure", value.casesOfParts().get(part));
        }
    }

    @Override
    public Table table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Block block : blocks) {
            for (Line line : block.indicators()) {
                rows.add(Table.row(
                        block.code(),
                        line.code(),
                        line.label().nl(),
                        line.definition().nl(),
                        line.source(),
                        line.unit(),
                        line.figure(),
                        line.before(),
                        line.of()));
            }
        }
        return new Table(
                "steering-matrix",
                List.of("block", "code", "indicator", "definition", "source", "unit", "figure", "before", "of"),
                rows);
    }
}
