package nl.gezinslijn.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a':1}              | {'a':1}              | ''",
                "{'a':1}              | {'a':2}              | '/a: 1 -> 2'",
                "{'a':null}           | {'a':2}              | '/a: null -> 2'",
                "{'a':null}           | {}                   | ''",
                "{'a':{'b':1,'c':2}}  | {'a':{'b':1,'c':3}}  | '/a/c: 2 -> 3'",
                "{'a':[1,2]}          | {'a':[1,2,3]}        | '/a/2: null -> 3'",
                "{'a':[1,2,3]}        | {'a':[1,3]}          | '/a/1: 2 -> null'",
                "{'a':[1,2,3]}        | {'a':[0,1,2,3]}      | '/a/0: null -> 0'",
                "{'a':[{'b':1}]}      | {'a':[{'b':2}]}      | '/a/0/b: 1 -> 2'",
                "{'a':[1,2]}          | {'a':[3]}            | '/a/0: 1 -> null, /a/1: 2 -> null, /a/0: null -> 3'",
                "{'a/b':1,'c~d':1}    | {'a/b':2,'c~d':2}    | '/a~1b: 1 -> 2, /c~0d: 1 -> 2'",
                "{'b':1}              | {'a':1}              | '/a: null -> 1, /b: 1 -> null'"
            })
    void a_change_is_named_as_deep_down_as_it_is_one(String before, String after, String changes) {
        assertThat(String.join(
                        ", ",
                        Change.between(json(before), json(after)).stream()
                                .map(it -> it.path() + ": " + it.before() + " -> " + it.after())
                                .toList()))
                .isEqualTo(changes.substring(1, changes.length() - 1));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
