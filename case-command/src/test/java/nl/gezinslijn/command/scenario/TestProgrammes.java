package nl.gezinslijn.command.scenario;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.ProgrammeSource;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.programme.SixthProgramme;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped programmes, and small variants of them where a rule needs another value. All pass the loader. */
public final class TestProgrammes {

    public static final String DRENTHE = "drenthe-2006";
    public static final String VENRAY = "venray-2021";
    public static final String ROTTERDAM = "rotterdam-sang-2009";
    public static final String HALLE = "halle-vilvoorde";

    /** The sixth, which is nothing but a file. */
    public static final String ZUTPHEN = "zutphen-2025";

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

    /** No coach has more than two cases at a time. */
    public static final String CAPPED = "capped";

    /** The coach works for none of the parties in the case. */
    public static final String OF_PARTIES = "independent-of-parties";

    /** Acute unsafety puts the plan on hold, and an intensity has a number of places. */
    public static final String UNSAFETY_HOLDS = "unsafety-holds";

    /** One survey with each kind of question. */
    public static final String ASKING = "asking";
    /** As in Halle-Vilvoorde, with coaches who are independent of the parties in a case. */
    public static final String PARTIES_IN_HALLE = "of-parties";

    /** As in Venray, with plans that acute unsafety puts on hold, and a process lead who may undo mistakes. */
    public static final String HOLDING = "holding";

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private static final Programmes ALL = load();

    private static final String SURVEY = """
            code: families
            label: { nl: Gezinnen, en: Families }
            questions:
              - { code: grade, label: { nl: Cijfer, en: Grade }, kind: grade, from: 1, upTo: 10, choices: [] }
              - { code: again, label: { nl: Nog eens, en: Again }, kind: yes-no, from: null, upTo: null, choices: [] }
              - { code: goals, label: { nl: Doelen, en: Goals }, kind: count-of, from: null, upTo: null, choices: [] }
              - code: through
                label: { nl: Via, en: Through }
                kind: choice
                from: null
                upTo: null
                choices:
                  - { code: school, label: { nl: School, en: School } }
                  - { code: gp, label: { nl: Huisarts, en: GP } }
            """;

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
                variant(DRENTHE, NO_EXTENSIONS, 1, p -> p.putNull("extensions")),
                variant(VENRAY, CAPPED, 1, p -> p.put("caseloadCap", 2)),
                variant(VENRAY, OF_PARTIES, 1, p -> object(p, "coach").put("independence", "of-parties")),
                variant(VENRAY, UNSAFETY_HOLDS, 1, p -> object(p, "safety").put("acuteUnsafetyHolds", true)),
                variant(
                        VENRAY,
                        ASKING,
                        1,
                        p -> object(p, "outside").putArray("surveys").add(YAML.readTree(SURVEY))),
                variant(HALLE, PARTIES_IN_HALLE, 1, p -> object(p, "coach").put("independence", "of-parties")),
                variant(VENRAY, HOLDING, 1, p -> {
                    object(p, "safety").put("acuteUnsafetyHolds", true);
                    list(p, "roles", "void-entry", "coordinator", "process-lead");
                }),
                SixthProgramme.source());
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
