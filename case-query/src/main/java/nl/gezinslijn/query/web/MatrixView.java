package nl.gezinslijn.query.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.matrix.SteeringMatrix;
import nl.gezinslijn.query.report.matrix.SteeringMatrix.Line;
import nl.gezinslijn.query.report.matrix.SteeringMatrix.Source;
import nl.gezinslijn.query.report.matrix.Value.Part;
import org.jspecify.annotations.Nullable;

/** The steering matrix as its page shows it: each cell with where its cases are, or why it is empty. */
final class MatrixView {

    private final List<Block> blocks = new ArrayList<>();
    private final Answer<SteeringMatrix> whole;
    private final @Nullable FigureLinks links;
    private final MatrixWords matrixWords;

    /**
     * @param shown what the reader may see of it
     * @param whole tells what was left out, and which figures have cases
     * @param links null for who sees no cases
     */
    MatrixView(
            SteeringMatrix shown, Answer<SteeringMatrix> whole, @Nullable FigureLinks links, MatrixWords matrixWords) {
        this.whole = whole;
        this.links = links;
        this.matrixWords = matrixWords;
        for (int block = 0; block < shown.blocks().size(); block++) {
            List<Row> rows = new ArrayList<>();
            List<Line> lines = shown.blocks().get(block).indicators();
            for (int line = 0; line < lines.size(); line++) {
                rows.add(row("/blocks/" + block + "/indicators/" + line, lines.get(line), line(block, line)));
            }
            blocks.add(new Block(shown.blocks().get(block), rows));
        }
    }

    public List<Block> blocks() {
        return blocks;
    }

    record Block(SteeringMatrix.Block block, List<Row> rows) {}

    record Row(Line line, Cell figure, Cell before, String of, List<NamedCell> parts) {}

    record NamedCell(String name, Cell cell) {}

    /**
     * @param text empty where there is no figure
     * @param link to its cases; null where it has none, or the reader sees none
     * @param why key of why it is empty; null where it is not
     */
    record Cell(
            String text, @Nullable String link, @Nullable String why) {}

    private Line line(int block, int line) {
        return whole.report().blocks().get(block).indicators().get(line);
    }

    private Row row(String at, Line line, Line known) {
        List<NamedCell> parts = new ArrayList<>();
        for (int i = 0; i < line.parts().size(); i++) {
            Part part = line.parts().get(i);
            BigDecimal number = known.parts().get(i).figure();
            if (number == null) {
                continue;
            }
            parts.add(new NamedCell(
                    matrixWords.part(line.code(), part.name()),
                    cell(at + "/parts/" + i + "/figure", line, matrixWords.number(part.figure()), number)));
        }
        return new Row(
                line,
                cell(at + "/figure", line, matrixWords.figure(line, line.figure()), known.figure()),
                cell(at + "/before", line, matrixWords.figure(line, line.before()), known.before()),
                matrixWords.of(line),
                parts);
    }

    private Cell cell(String figure, Line line, String shown, @Nullable BigDecimal known) {
        return shown.isEmpty()
                ? new Cell("", null, known != null ? "matrix.why.FEW" : "matrix.why." + line.source())
                : new Cell(shown, link(figure), null);
    }

    private @Nullable String link(String figure) {
        boolean counts =
                whole.counted().cases(figure).filter(it -> !it.isEmpty()).isPresent();
        return links == null || !counts ? null : links.at(figure);
    }

    /** Where the figures come from, in the order in which it is explained. */
    public Source[] sources() {
        return Source.values();
    }
}
