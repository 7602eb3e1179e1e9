package nl.gezinslijn.standalone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.standalone.rulebook.Proofs.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That each of the checks can fail, on small houses of one or two files. */
class ProofsOfSamplesTest {

    private static final String TOPIC = "case-command/src/test/java/nl/gezinslijn/command/term/";
    private static final String BUS = "case-command/src/test/java/nl/gezinslijn/command/bus/";

    @TempDir
    Path root;

    @BeforeEach
    void a_house_of_two_modules() throws IOException {
        file("pom.xml", "<modules><module>case-command</module><module>case-query</module></modules>");
    }

    @Test
    void a_rule_is_proved_at_the_method_or_at_the_class_by_whatever_name_it_is_written() throws IOException {
        file(TOPIC + "ATest.java", """
                @Proves(TERM_3)
                class ATest {
                    @Test @Proves(Rule.TERM_2) void one() {}
                    @Property @Proves({TERM_1, nl.gezinslijn.casefile.Rule.TERM_4}) void two() {}
                    @Nested class Inner { @ParameterizedTest void three() {} }
                }
                """);

        assertThat(proofs().byRule().keySet()).containsExactly(Rule.TERM_1, Rule.TERM_2, Rule.TERM_3, Rule.TERM_4);
        assertThat(proofs().byRule().get(Rule.TERM_2)).containsExactly(new Proof(TOPIC + "ATest.java", "ATest", "one"));
        assertThat(proofs().byRule().get(Rule.TERM_3)).extracting(Proof::test).containsExactly("three", "one", "two");
        assertThat(proofs().provingNothing()).isEmpty();
    }

    @Test
    void a_rule_without_a_test_is_found() throws IOException {
        file(TOPIC + "ATest.java", "class ATest { @Test @Proves(TERM_2) void one() {} }");

        assertThat(proofs().unproven())
                .hasSize(Rule.values().length - 1)
                .contains(Rule.TERM_3)
                .doesNotContain(Rule.TERM_2);
    }

    @Test
    void a_test_of_a_topic_that_names_no_rule_is_found() throws IOException {
        file(TOPIC + "ATest.java", "class ATest { @Test void one() {} }");
        file(TOPIC + "BTest.java", "class BTest { @Test void one() {} @Test @Proves(TERM_2) void two() {} }");

        assertThat(proofs().decidingByNoRule()).containsExactly("ATest");
    }

    @Test
    void a_topic_that_is_new_is_a_topic_and_a_room_around_the_topics_is_none() throws IOException {
        file(BUS + "ATest.java", "class ATest { @Test void one() {} }");
        file("case-query/src/test/java/nl/gezinslijn/query/worklist/BTest.java", "class BTest { @Test void one() {} }");
        assertThat(proofs().decidingByNoRule()).isEmpty();

        file(
                "case-command/src/test/java/nl/gezinslijn/command/gardening/CTest.java",
                "class CTest { @Test void one() {} }");
        assertThat(proofs().decidingByNoRule()).containsExactly("CTest");
    }

    @Test
    void a_refusal_by_a_rule_that_the_test_does_not_name_is_found() throws IOException {
        file(TOPIC + "ATest.java", """
                class ATest {
                    @Test @Proves(TERM_3) void one() { in(DRENTHE).when(wish()).thenRefused(Rule.TERM_2, "three"); }
                    @Test void two() { in(DRENTHE).when(wish()).thenRefused(TERM_2); }
                    @Test @Proves(TERM_2) void three() { given().thenRefused(STATE_1); given().thenRefused(TERM_2); }
                }
                """);

        assertThat(proofs().refusedByARuleNotNamed()).extracting(Proof::test).containsExactly("one", "two");
    }

    @Test
    void what_is_no_test_or_is_never_run_proves_nothing_and_is_found() throws IOException {
        file(TOPIC + "ATest.java", "class ATest { @Proves(TERM_1) void helper() {} }");
        file(TOPIC + "BTests.java", "class BTests { @Test @Proves(TERM_2) void one() {} }");
        file(TOPIC + "CTest.java", "@Disabled @Proves(TERM_3) class CTest { @Test void one() {} }");
        file(TOPIC + "DTest.java", "class DTest { @Disabled @Test @Proves(TERM_4) void one() {} }");

        assertThat(proofs().byRule()).isEmpty();
        assertThat(proofs().provingNothing()).containsExactly("ATest.helper", "BTests", "CTest", "DTest.one");
    }

    @Test
    void a_suite_is_run_by_whatever_extends_it() throws IOException {
        file("case-query/src/test/java/Suite.java", "abstract class Suite<T> { @Test @Proves(INTY_3) void one() {} }");
        assertThat(proofs().byRule()).isEmpty();

        file("case-query/src/test/java/ATest.java", "class ATest { @Nested class Live extends Suite<String> {} }");
        assertThat(proofs().byRule()).containsOnlyKeys(Rule.INTY_3);
    }

    private Proofs proofs() {
        return new Proofs(TestSources.of(root));
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
