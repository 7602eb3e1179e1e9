package nl.gezinslijn.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.groups.Tuple.tuple;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.history.OpenFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case file is shown field by field, each under its own word. */
class FileTreeTest {

    /** Said by the page around the file, or not shown. */
    private static final Set<String> NOT_SHOWN =
            Set.of("caseId", "version", "recordedAt", "circle", "erased", "named", "emergencies");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FILE = """
            {"state": "ACTIVE",
             "intake": {"registeredOn": "2025-11-03", "programme": "venray-2021", "question": null, "supporters": 0,
               "members": [
                 {"personId": "11111111-aaaa", "relation": "PARENT", "name": "Sanne"},
                 {"personId": "22222222-bbbb", "relation": "CHILD", "name": null}]},
             "coaching": {"coach": "coach.anouk", "unassessed": false, "spells": [{"assignedOn": "2025-11-10"}]},
             "plan": {"number": 1, "agreedBy": ["11111111-aaaa", "22222222-bbbb"],
               "goals": [{"goalId": "1.1", "lifeDomain": "parenting", "members": []}]},
             "evaluations": {"latest": {"1.1": {"progress": "UNDER_WAY", "on": "2026-01-05"}}},
             "work": {"minutesByMonth": {"2025-11": 60}},
             "meldcode": {"steps": {"1": "2026-01-02"}}}
            """;

    private final JsonNode file = JSON.readTree(FILE);

    @Test
    void every_field_of_a_case_file_has_a_word_in_both_languages() {
        Set<String> names = new TreeSet<>();
        gather(CaseFile.class, names);
        gather(OpenFile.class, names);
        names.removeAll(NOT_SHOWN);

        assertThat(names).hasSizeGreaterThan(120);
        for (Words words : List.of(Speaking.DUTCH, Speaking.ENGLISH)) {
            for (String name : names) {
                assertThatCode(() -> words.of("file." + name)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void what_says_nothing_is_left_out() {
        assertThat(part("/coaching").leaves().map(FileField::label))
                .containsExactly(
                        "Coach en intensiteit › Coach",
                        "Coach en intensiteit › Perioden van hulp › Periode 1 › Toegewezen op");
        assertThat(tree(Set.of()).leavesAt("/intake/question")).isEmpty();
    }

    @Test
    void codes_dates_and_persons_are_told_as_people_call_them() {
        assertThat(tree(Set.of()).leavesAt("/plan/agreedBy"))
                .extracting(FileField::label, FileField::value)
                .containsExactly(tuple("Plan › Akkoord", "Sanne, kind 1"));
        assertThat(tree(Set.of()).leavesAt("/plan/goals/0/lifeDomain"))
                .extracting(FileField::label)
                .containsExactly("Plan › Doel 1 › Leefgebied");
        assertThat(tree(Set.of()).leavesAt("/state"))
                .extracting(FileField::value)
                .containsExactly("In begeleiding");
        assertThat(tree(Set.of()).leavesAt("/intake/registeredOn"))
                .extracting(FileField::value)
                .containsExactly("3 november 2025");
    }

    @Test
    void what_is_kept_by_a_key_stands_under_that_key() {
        assertThat(tree(Set.of()).leavesAt("/evaluations/latest/1.1/progress"))
                .extracting(FileField::label, FileField::value)
                .containsExactly(
                        tuple("Hoe de doelen ervoor staan › Per doel › Doel 1.1 › Stand van het doel", "Onderweg"));
        assertThat(part("/work").leaves().map(FileField::label))
                .containsExactly("Werk met het gezin › Minuten per maand › november 2025");
        assertThat(part("/meldcode").leaves().map(FileField::label)).containsExactly("Meldcode › Stappen › Stap 1");
    }

    @Test
    void what_a_step_changed_is_marked_and_its_part_with_it() {
        FileTree marked = tree(Set.of("/coaching/coach"));

        FileField coaching = marked.parts().stream()
                .filter(it -> it.path().equals("/coaching"))
                .findFirst()
                .orElseThrow();
        assertThat(coaching.changed()).isFalse();
        assertThat(coaching.touched()).isTrue();
        assertThat(coaching.leaves().filter(FileField::changed).map(FileField::path))
                .containsExactly("/coaching/coach");
        assertThat(marked.parts().stream().filter(FileField::touched)).containsExactly(coaching);
    }

    @Test
    void what_was_erased_is_said_to_be_erased_where_it_would_stand() {
        FileTree erased = new FileTree(
                file,
                FileValues.of(Life.VENRAY, Speaking.DUTCH, file),
                Speaking.DUTCH,
                List.of("/intake/question"),
                List.of());

        assertThat(erased.leavesAt("/intake/question"))
                .extracting(FileField::value)
                .containsExactly("gewist");
    }

    private FileField part(String path) {
        return tree(Set.of()).parts().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private FileTree tree(Set<String> changed) {
        return new FileTree(file, FileValues.of(Life.VENRAY, Speaking.DUTCH, file), Speaking.DUTCH, List.of(), changed);
    }

    private static void gather(Class<?> type, Set<String> names) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (names.add(field.getName()) || !field.getType().equals(type)) {
                into(field.getGenericType(), names);
            }
        }
    }

    private static void into(Type type, Set<String> names) {
        if (type instanceof Class<?> of && of.isRecord() && !of.equals(Protected.class)) {
            gather(of, names);
        } else if (type instanceof ParameterizedType of && of.getRawType() != Protected.class) {
            for (Type each : of.getActualTypeArguments()) {
                into(each, names);
            }
        }
    }
}
