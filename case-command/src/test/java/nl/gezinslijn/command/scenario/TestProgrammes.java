package nl.gezinslijn.command.scenario;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.ProgrammeSource;
import nl.gezinslijn.programme.Programmes;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped programmes, and small variants of them where a rule needs another value. All pass the loader. */
public final class TestProgrammes {

    public static final String DRENTHE = "drenthe-2006";
    public static final String VENRAY = "venray-2021";
    public static final String ROTTERDAM = "rotterdam-sang-2009";
    public static final String HALLE = "halle-vilvoorde";

    /** Has all that a case can meet: term, extensions, meldcode, bodies, intensities. */
    public static final String EVERYTHING = "everything";

    /** Version 1: one extension of 3 months, granted by the process lead alone. */
    public static final String PILOT = "pilot";

    /** Two criteria of three must be recorded. */
    public static final String TWO_CRITERIA = "two-criteria";

    /** The zorgregisseur decides who comes in. */
    public static final String DEPLOYED = "deployed-by-the-zorgregisseur";

    /** Until 23, and no unborn children. */
    public static final String ONLY_BORN = "only-born";

    /** A term without extensions. */
    public static final String NO_EXTENSIONS = "no-extensions";

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private static final Programmes ALL = load();

    private TestProgrammes() {}

    public static Programmes all() {
        return ALL;
    }

    /** The newest version. */
    public static Programme programme(String id) {
        return ALL.newest(id).orElseThrow();
    }

    private static Programmes load() {
        Stream<ProgrammeSource> variants = Stream.of(
                variant(VENRAY, EVERYTHING, 1, p -> {
                    term(p, 6);
                    extensions(p, 2, 3, "coordinator", "process-lead");
                }),
                variant(DRENTHE, PILOT, 1, p -> extensions(p, 1, 3, "process-lead")),
                variant(DRENTHE, PILOT, 2, p -> {
                    term(p, 4);
                    extensions(p, 1, 2, "process-lead");
                }),
                variant(DRENTHE, TWO_CRITERIA, 1, p -> object(p, "eligibility").put("atLeast", 2)),
                variant(DRENTHE, DEPLOYED, 1, p -> {
                    object(p, "eligibility").put("decidedBy", "zorgregisseur");
                    list(p, "roles", "register", "coach", "coordinator", "zorgregisseur");
                }),
                variant(VENRAY, ONLY_BORN, 1, p -> object(p, "ageBound").put("unborn", false)),
                variant(DRENTHE, NO_EXTENSIONS, 1, p -> p.putNull("extensions")));
        return Programmes.load(
                Stream.concat(ProgrammeSource.shipped().stream(), variants).toList());
    }

    private static void term(ObjectNode programme, int months) {
        object(programme, "duration").put("kind", "term").put("months", months);
    }

    private static void extensions(ObjectNode programme, int atMost, int months, String... grantedBy) {
        programme.putObject("extensions").put("atMost", atMost).put("months", months);
        list(programme, "extensions", "grantedBy", grantedBy);
    }

    private static void list(ObjectNode programme, String part, String field, String... values) {
        var array = object(programme, part).putArray(field);
        List.of(values).forEach(array::add);
    }

    private static ObjectNode object(ObjectNode programme, String field) {
        return programme.withObject("/" + field);
    }

    private static ProgrammeSource variant(String base, String id, int version, Consumer<ObjectNode> change) {
        String text = ProgrammeSource.shipped().stream()
                .filter(source -> source.file().equals(base + ".yaml"))
                .map(ProgrammeSource::text)
                .findFirst()
                .orElseThrow();
        ObjectNode programme = (ObjectNode) YAML.readTree(text);
        programme.put("id", id).put("version", version);
        change.accept(programme);
        return new ProgrammeSource(id + "." + version + ".yaml", YAML.writeValueAsString(programme));
    }
}
