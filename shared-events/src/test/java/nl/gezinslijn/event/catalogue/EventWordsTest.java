package nl.gezinslijn.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.gezinslijn.event.Contract;
import org.junit.jupiter.api.Test;

/** The words that fields of events may use are stored by their names, and so are part of the contract. */
class EventWordsTest {

    /** What stands here has been stored: to add a word is a new revision of its events, to change one is no way. */
    @Test
    void the_words_are_these_and_a_stored_word_is_never_spelt_otherwise() {
        Map<String, List<String>> words = new TreeMap<>();
        enums().forEach(type -> words.put(
                type.getSimpleName(),
                Stream.of(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()));

        assertThat(words)
                .isEqualTo(Map.ofEntries(
                        Map.entry("Assessment", List.of("NOT_ASKED", "BY_THE_ASSESSOR", "WITHOUT_ASSESSOR_IN_OFFICE")),
                        Map.entry(
                                "Capacity",
                                List.of(
                                        "PARENT_WITH_CUSTODY",
                                        "GUARDIAN",
                                        "CHILD_UNDER_12",
                                        "YOUTH_12_TO_15",
                                        "YOUTH_16_OR_OVER")),
                        Map.entry("Conclusion", List.of("CONTINUE", "STEP_DOWN", "END")),
                        Map.entry("Direction", List.of("UP", "DOWN")),
                        Map.entry("LeadKind", List.of("PARENT", "OWN_NETWORK", "COACH")),
                        Map.entry("Moment", List.of("START", "BETWEEN", "END")),
                        Map.entry("Outcome", List.of("REACHED", "PARTLY_REACHED", "NOT_REACHED")),
                        Map.entry("Progress", List.of("REACHED", "UNDER_WAY", "STAGNATING", "GIVEN_UP")),
                        Map.entry("ReferralOutcome", List.of("HELP_BEGUN", "NOT_TAKEN_ON", "FAMILY_DECLINED")),
                        Map.entry("RefusedBy", List.of("WORKER", "FAMILY")),
                        Map.entry(
                                "Relation",
                                List.of("PARENT", "CHILD", "UNBORN_CHILD", "PARTNER", "GRANDPARENT", "OTHER")),
                        Map.entry(
                                "Role",
                                List.of(
                                        "COACH",
                                        "COORDINATOR",
                                        "PROCESS_LEAD",
                                        "ZORGREGISSEUR",
                                        "BEHAVIOURAL_SCIENTIST",
                                        "INSPECTOR",
                                        "ANALYST",
                                        "ADMINISTRATOR",
                                        "IMPORTER",
                                        "SYSTEM")),
                        Map.entry("SafetyLevel", List.of("SAFE_ENOUGH", "CONCERN", "ACUTELY_UNSAFE")),
                        Map.entry("Verdict", List.of("MET", "TO_IMPROVE"))));
    }

    @Test
    void no_two_kinds_of_words_share_a_name() {
        assertThat(enums().stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    private static Set<Class<?>> enums() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Contract.events().forEach(event -> found.addAll(EventFields.enumsWithin(event)));
        return found;
    }
}
