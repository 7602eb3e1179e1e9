package nl.gezinslijn.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was measured in one run of a bench: a file of JSON lines, the conditions first. */
public final class RawData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Conditions conditions;
    private final List<Turn> turns = new ArrayList<>();

    /** @param quick whether it was only tried whether all works */
    public record Conditions(String bench, String fsync, int rounds, boolean quick, Machine machine) {}

    /**
     * One contestant in one round.
     *
     * @param round 0 in the warm-up, which is kept and not counted
     * @param place in the order of that round, from 1 on
     * @param seconds how long all of it took, setting up included
     * @param failed why there are no figures
     */
    public record Turn(
            int round,
            int place,
            String contestant,
            double seconds,
            Map<String, Double> figures,
            Map<String, Long> work,
            @Nullable String failed) {}

    RawData(Conditions conditions) {
        this.conditions = conditions;
    }

    static RawData read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        RawData data = new RawData(JSON.readValue(lines.getFirst(), Conditions.class));
        for (String line : lines.subList(1, lines.size())) {
            data.add(JSON.readValue(line, Turn.class));
        }
        return data;
    }

    /** What was there before is there until all of this is. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(JSON.writeValueAsString(conditions));
        turns.forEach(turn -> lines.add(JSON.writeValueAsString(turn)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, lines);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    void add(Turn turn) {
        turns.add(turn);
    }

    public Conditions conditions() {
        return conditions;
    }

    public List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** Why a contestant failed, or null. */
    @Nullable
    String failure(String contestant) {
        return turns.stream()
                .filter(turn -> turn.contestant().equals(contestant) && turn.failed() != null)
                .map(Turn::failed)
                .findFirst()
                .orElse(null);
    }

    /** By round, without the warm-up. */
    Map<Integer, Double> figures(String contestant, String measure) {
        Map<Integer, Double> figures = new TreeMap<>();
        for (Turn turn : turns) {
            Double figure = turn.figures().get(measure);
            if (turn.round() > 0 && turn.contestant().equals(contestant) && figure != null) {
                figures.put(turn.round(), figure);
            }
        }
        return figures;
    }

    /** What one had for one of the other, in each round that has both. */
    List<Double> ratios(String of, String to, String measure) {
        Map<Integer, Double> others = figures(to, measure);
        List<Double> ratios = new ArrayList<>();
        figures(of, measure).forEach((round, figure) -> {
            Double other = others.get(round);
            if (other != null) {
                ratios.add(figure / other);
            }
        });
        return ratios;
    }
}
