package nl.gezinslijn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavesTest {

    private static final EventLeaf EVENT = new EventLeaf(
            "e-1",
            "Case",
            "c-1",
            7L,
            "TermExtended",
            "1",
            1_764_000_000_123L,
            Hash.sha256("{}".getBytes(UTF_8)),
            Hash.sha256("{\"a\":\"b\"}".getBytes(UTF_8)));

    /** Never to change: every head that was ever signed is over these bytes. */
    @Test
    void the_bytes_of_an_event_are_these_for_ever() {
        assertThat(HexFormat.of().formatHex(EVENT.bytes()))
                .isEqualTo("01" + "00000012" + hex("gezinslijn/event/1")
                        + "01" + "00000003" + hex("e-1")
                        + "01" + "00000004" + hex("Case")
                        + "01" + "00000003" + hex("c-1")
                        + "02" + "0000000000000007"
                        + "01" + "0000000c" + hex("TermExtended")
                        + "01" + "00000001" + hex("1")
                        + "02" + "0000019ab697e87b"
                        + "03" + "00000020" + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                        + "03" + "00000020" + Hash.sha256("{\"a\":\"b\"}".getBytes(UTF_8)));
        assertThat(EVENT.hash()).isEqualTo(Merkle.leaf(EVENT.bytes()));
        assertThat(EventLeaf.parse(EVENT.bytes())).isEqualTo(EVENT);
    }

    /** Never to change, for the same reason. */
    @Test
    void the_bytes_of_a_line_of_the_access_log_are_these_for_ever() {
        AccessLeaf line = new AccessLeaf(7, 1_764_000_000_123L, AccessLeaf.content("coach-1", 0, "{}"));

        assertThat(HexFormat.of().formatHex(line.bytes()))
                .isEqualTo("01" + "00000013" + hex("gezinslijn/access/1")
                        + "02" + "0000000000000007"
                        + "02" + "0000019ab697e87b"
                        + "03" + "00000020"
                        + Hash.sha256(HexFormat.of()
                                .parseHex("01" + "00000018" + hex("gezinslijn/access-line/1")
                                        + "01" + "00000007" + hex("coach-1")
                                        + "02" + "0000000000000000"
                                        + "01" + "00000002" + hex("{}"))));
        assertThat(AccessLeaf.parse(line.bytes())).isEqualTo(line);
    }

    @Test
    void a_leaf_is_read_as_what_it_is_and_nothing_else_is() {
        AccessLeaf line = new AccessLeaf(7, 1, AccessLeaf.content("coach-1", 0, "{}"));

        assertThat(LogLeaf.parse(EVENT.bytes())).isEqualTo(EVENT);
        assertThat(LogLeaf.parse(line.bytes())).isEqualTo(line);
        assertThatThrownBy(() -> LogLeaf.parse(LeafBytes.of("gezinslijn/wish/1").toBytes()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogLeaf.parse(new byte[] {1, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThat(line.isSameEntryAs(EVENT)).isFalse();
        assertThat(EVENT.isSameEntryAs(line)).isFalse();
    }

    @Test
    void an_event_of_no_line_is_read_back_as_it_was() {
        EventLeaf loose = new EventLeaf("e-2", null, null, null, "Noted", null, 0, EVENT.payload(), EVENT.metadata());

        assertThat(EventLeaf.parse(loose.bytes())).isEqualTo(loose);
    }

    @Property
    void different_fields_have_different_bytes(
            @ForAll("fields") List<@Nullable String> some, @ForAll("fields") List<@Nullable String> others) {
        assertThat(Arrays.equals(bytes(some), bytes(others))).isEqualTo(some.equals(others));
    }

    @Provide
    Arbitrary<List<@Nullable String>> fields() {
        return Arbitraries.strings()
                .withChars("ab\u0000\u0001")
                .ofMaxLength(3)
                .injectNull(0.2)
                .list()
                .ofMaxSize(3);
    }

    @Property
    void bytes_that_are_no_leaf_are_refused_and_nothing_else_happens(@ForAll @Size(max = 300) byte[] anything) {
        assertThatThrownBy(() -> EventLeaf.parse(anything)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_leaf_cut_short_or_with_more_behind_it_is_refused() {
        byte[] whole = EVENT.bytes();
        for (int length = 0; length <= whole.length + 1; length++) {
            if (length != whole.length) {
                byte[] other = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> EventLeaf.parse(other)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    /** The example of RFC 8785 §3.2.3. */
    @Test
    void keys_are_sorted_as_the_standard_shows() {
        String given = """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                 "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
                 "\\u00f6":"Latin Small Letter O With Diaeresis"}""";

        assertThat(canonical(given))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1, \"a\": [true, null, {}] }|{\"a\":[true,null,{}],\"b\":1}",
                "\"\\u0041\\u000f\\/\\n\\\"\\\\\"|\"A\\u000f/\\n\\\"\\\\\"",
                "[10, 1.50, -0.0, 12345678901234567890]|[10,1.5,0,12345678901234567890]",
                "{\"a\":1,\"a\":2}|{\"a\":1,\"a\":2}",
                "{\"a\":1} {}|{\"a\":1} {}",
                "\"\\ud83d\"|\"\\ud83d\"",
                "not json|not json"
            })
    void json_has_one_form_and_what_is_none_stays_as_it_is(String given, String canonical) {
        assertThat(canonical(given)).isEqualTo(canonical);
        assertThat(canonical(canonical)).isEqualTo(canonical);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json.getBytes(UTF_8)), UTF_8);
    }

    private static byte[] bytes(List<@Nullable String> fields) {
        LeafBytes leaf = LeafBytes.of("test/1");
        fields.forEach(leaf::text);
        return leaf.toBytes();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
