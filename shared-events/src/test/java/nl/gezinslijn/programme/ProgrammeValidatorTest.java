package nl.gezinslijn.programme;

import static nl.gezinslijn.programme.ShippedText.DRENTHE;
import static nl.gezinslijn.programme.ShippedText.VENRAY;
import static nl.gezinslijn.programme.ShippedText.edited;
import static nl.gezinslijn.programme.ShippedText.refusal;
import static nl.gezinslijn.programme.ShippedText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A programme that makes no sense: a shipped one with one small edit, refused for just that. */
class ProgrammeValidatorTest {

    static Stream<Arguments> meanings() {
        return Stream.of(
                arguments(DRENTHE, "version: 1", "version: 0", "version: must be above 0"),
                arguments(
                        DRENTHE,
                        "id: drenthe-2006",
                        "id: drenthe-2007",
                        "id: must be as the file's name, which is <id>.yaml or <id>.<version>.yaml"),
                arguments(DRENTHE, "id: drenthe-2006", "id: Drenthe", """
                        id: must be kebab-case: small letters, digits and single hyphens
                        id: must be as the file's name, which is <id>.yaml or <id>.<version>.yaml"""),
                arguments(DRENTHE, "nl: Gezinscoaching Drenthe", "nl: ' '", "title.nl: must not be blank"),
                arguments(
                        DRENTHE,
                        "holidays: nl",
                        "holidays: NL",
                        "holidays: must be a country by ISO 3166 in small letters, as nl"),
                arguments(
                        DRENTHE,
                        "atLeast: 1",
                        "atLeast: 4",
                        "eligibility.atLeast: must not be above the number of criteria"),
                arguments(DRENTHE, "atLeast: 1", "atLeast: -1", "eligibility.atLeast: must not be below 0"),
                arguments(
                        DRENTHE, "months: 6", "months: null", "duration.months: must be given with kind term or norm"),
                arguments(DRENTHE, "kind: term", "kind: none", """
                        duration.months: must be null with kind none
                        extensions: must be null: only a term can be extended"""),
                arguments(DRENTHE, "kind: term", "kind: norm", "extensions: must be null: only a term can be extended"),
                arguments(DRENTHE, "months: 3", "months: 0", "extensions.months: must be above 0"),
                arguments(DRENTHE, "atMost: 2", "atMost: 0", "extensions.atMost: must be above 0"),
                arguments(
                        DRENTHE,
                        "grantedBy: [coordinator, process-lead]",
                        "grantedBy: []",
                        "extensions.grantedBy: must not be empty"),
                arguments(
                        DRENTHE,
                        "grantedBy: [coordinator, process-lead]",
                        "grantedBy: [coordinator, coordinator]",
                        "extensions.grantedBy[1]: must not stand twice in its list"),
                arguments(
                        VENRAY,
                        "      from: 5",
                        "      from: 11",
                        "intensities[1].capacity.from: must not be above upTo"),
                arguments(
                        VENRAY,
                        "      atMost: 2 ",
                        "      atMost: null ",
                        "intensities[1].hours: must have a bound on one side at least"),
                arguments(
                        VENRAY,
                        "      atMost: null",
                        "      atMost: 2",
                        "intensities[2].hours.moreThan: must be below atMost"),
                arguments(
                        VENRAY,
                        "below: 12 }",
                        "below: 11 }",
                        "codes.ageBands[2].from: must be where the band before ends"),
                arguments(
                        VENRAY,
                        "from: 12, below: 23",
                        "from: 10, below: 23",
                        "codes.ageBands[2].from: must be where the band before ends"),
                arguments(
                        VENRAY,
                        "from: 0, below: 4",
                        "from: 4, below: 4",
                        "codes.ageBands[0].below: must be above from"),
                arguments(VENRAY, "below: 23 }", "below: 18 }", "codes.ageBands: must reach the age bound of 23"),
                arguments(
                        VENRAY,
                        "code: zrm",
                        "code: positive-health",
                        "codes.scores[1].code: must not stand twice in its list"),
                arguments(
                        VENRAY,
                        "code: zrm",
                        "code: ZRM_score",
                        "codes.scores[0].code: must be kebab-case: small letters, digits and single hyphens"),
                arguments(
                        VENRAY,
                        "meldcode: true",
                        "meldcode: false",
                        "protection.bodies[0].kinds[1].needsMeldcode: must be false where the meldcode does not apply"),
                arguments(
                        VENRAY,
                        "answerWithinWorkingDays: 5",
                        "answerWithinWorkingDays: 0",
                        "protection.bodies[0].answerWithinWorkingDays: must be above 0"),
                arguments(
                        VENRAY,
                        "bodemeisen: false",
                        "bodemeisen: true",
                        "plan.mandatedServices: must not be empty with bodemeisen"),
                arguments(
                        VENRAY,
                        "jointWith: process-lead",
                        "jointWith: system",
                        "complexity.jointWith: must not be system: only the service acts so"),
                arguments(VENRAY, "      from: 0 ", "      from: 10 ", "codes.scores[1].from: must be below upTo"),
                arguments(VENRAY, "      from: 0 ", "      from: -1 ", "codes.scores[1].from: must not be below 0"),
                arguments(VENRAY, "          kind: grade", "          kind: yes-no", """
                        outside.surveys[0].questions[0].from: must be null: only a grade has bounds
                        outside.surveys[0].questions[0].upTo: must be null: only a grade has bounds"""),
                arguments(
                        VENRAY,
                        "          upTo: 10",
                        "          upTo: null",
                        "outside.surveys[0].questions[0].upTo: must be given with kind grade"),
                arguments(
                        VENRAY,
                        "          upTo: 10",
                        "          upTo: 1",
                        "outside.surveys[0].questions[0].from: must be below upTo"),
                arguments(
                        VENRAY,
                        "          kind: choice",
                        "          kind: count-of",
                        "outside.surveys[0].questions[9].choices: must be empty: only a choice has choices"),
                arguments(
                        VENRAY,
                        "          kind: yes-no",
                        "          kind: choice",
                        "outside.surveys[0].questions[4].choices: must not be empty with kind choice"),
                arguments(
                        VENRAY,
                        "partyKinds: [gp]",
                        "partyKinds: [gp, doctor]",
                        "consentPurposes[0].partyKinds[1]: must be a code of codes.partyKinds"),
                arguments(DRENTHE, "  close: [coach] # ours", "", "roles.close: is missing: write [] for nobody"),
                arguments(
                        DRENTHE,
                        "  close: [coach]",
                        "  grant-extension: [coach]\n  close: [coach]",
                        "roles.grant-extension: must not be here: extensions.grantedBy says who may"),
                arguments(
                        DRENTHE,
                        "  close: [coach]",
                        "  record-lapse: [coach]\n  close: [coach]",
                        "roles.record-lapse: must not be here: only the service does it"),
                arguments(
                        DRENTHE,
                        "close: [coach]",
                        "close: [coach, system]",
                        "roles.close[1]: must not be system: only the service acts so"),
                arguments(
                        DRENTHE,
                        "years: 20",
                        "years: null",
                        "retention: must have either years or untilAge, and null for the other"),
                arguments(
                        DRENTHE,
                        "untilAge: null",
                        "untilAge: 35",
                        "retention: must have either years or untilAge, and null for the other"),
                arguments(
                        DRENTHE, "startMonth: 1", "startMonth: 13", "accounting.startMonth: must be a month, 1 to 12"),
                arguments(
                        DRENTHE,
                        "startMonth: 1 # ours\n  startDay: 1",
                        "startMonth: 2\n  startDay: 29",
                        "accounting.startDay: must be a day that its month has every year"));
    }

    @ParameterizedTest(name = "{2}: {3}")
    @MethodSource("meanings")
    void a_fault_is_told_with_file_path_and_words(String file, String from, String to, String faults) {
        String expected = faults.lines()
                .map(fault -> file + ": " + fault)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        assertThat(refusal(file, edited(file, from, to))).hasMessage(expected);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments("ladder", "protection"),
                arguments("  referralSources", "  helpQuestions"),
                arguments("  lifeDomains", "  closureReasons"),
                arguments("  closureReasons", "  destinations"),
                arguments("  contactKinds", "  contactPlaces"),
                arguments("  partyKinds", "  consultants"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_that_work_depends_on_is_not_empty(String list, String next) {
        String text =
                text(DRENTHE).replaceAll("(?s)\n" + list + ":.*?\n" + next + ":", "\n" + list + ": []\n" + next + ":");
        String path = list.startsWith(" ") ? "codes." + list.strip() : list;
        assertThat(refusal(DRENTHE, text)).hasMessage(DRENTHE + ": " + path + ": must not be empty");
    }

    @Test
    void a_body_without_kinds_is_refused() {
        String text =
                text(DRENTHE).replaceFirst("(?s)      kinds:\n.*?\n      answer", "      kinds: []\n      answer");
        assertThat(refusal(DRENTHE, text)).hasMessage(DRENTHE + ": protection.bodies[0].kinds: must not be empty");
    }

    @Test
    void bodies_without_outcomes_are_refused() {
        String text = text(DRENTHE).replaceFirst("(?s)  outcomes:.*?\ncomplexity:", "  outcomes: []\ncomplexity:");
        assertThat(refusal(DRENTHE, text))
                .hasMessage(DRENTHE + ": protection.outcomes: must not be empty where there are bodies");
    }

    @Test
    void criteria_that_never_count_alone_are_refused() {
        String text = text(VENRAY).replace("onlyTogether: false", "onlyTogether: true");
        assertThat(refusal(VENRAY, text))
                .hasMessage(VENRAY + ": complexity.criteria: must have one that holds by itself");
    }

    @Test
    void coordination_elsewhere_asks_for_a_reason_by_the_family() {
        String text = text(DRENTHE)
                .replace("coordinationElsewhere: false", "coordinationElsewhere: true")
                .replace("byFamily: true", "byFamily: false");
        assertThat(refusal(DRENTHE, text))
                .hasMessage(DRENTHE
                        + ": closure.coordinationElsewhere: must be false where no closure reason is by the family");
    }

    @Test
    void a_survey_without_questions_is_refused() {
        String text = text(VENRAY)
                .replaceFirst(
                        "(?s)\n      questions:.*?\n    - code: partners",
                        "\n      questions: []\n    - code: partners");
        assertThat(refusal(VENRAY, text)).hasMessage(VENRAY + ": outside.surveys[0].questions: must not be empty");
    }

    /** A renamed field would otherwise silently lose its check. */
    @Test
    void every_place_that_is_checked_is_a_field() {
        Set<String> places = new HashSet<>();
        collect(Programme.class, "", places);

        assertThat(places)
                .containsAll(ProgrammeValidator.ABOVE_ZERO)
                .containsAll(ProgrammeValidator.NOT_BELOW_ZERO)
                .containsAll(ProgrammeValidator.NOT_EMPTY);
    }

    private static void collect(Type type, String place, Set<String> places) {
        places.add(place);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            collect(list.getActualTypeArguments()[0], place, places);
        } else if (type instanceof Class<?> part && part.isRecord()) {
            for (RecordComponent component : part.getRecordComponents()) {
                collect(
                        component.getGenericType(),
                        place.isEmpty() ? component.getName() : place + "." + component.getName(),
                        places);
            }
        }
    }
}
