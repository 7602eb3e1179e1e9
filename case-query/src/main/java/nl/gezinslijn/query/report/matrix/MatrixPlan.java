package nl.gezinslijn.query.report.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.gezinslijn.programme.Programme.Label;
import nl.gezinslijn.programme.StrictYaml;
import org.jspecify.annotations.Nullable;

/** What stands in the steering matrix, as data: its blocks, and in each the indicators with their definition. */
public record MatrixPlan(String source, List<Block> blocks) {

    private static final String SHIPPED = "/steering-matrix.yaml";

    public record Block(String code, Label label, @Nullable Label goal, List<Indicator> indicators) {}

    /**
     * @param measure how the figure comes about
     * @param of the code it is about: a score, a count, a survey and its question as {@code clients/service}; null
     *     where the measure is about nothing in particular
     */
    public record Indicator(
            String code,
            Label label,
            Label definition,
            Measure measure,
            @Nullable String of) {}

    /** The matrix that comes with the service. */
    public static MatrixPlan shipped() {
        try (InputStream in = MatrixPlan.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("No " + SHIPPED + " on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return StrictYaml.read(SHIPPED.substring(1), text, MatrixPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
