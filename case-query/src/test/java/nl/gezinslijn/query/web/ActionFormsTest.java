package nl.gezinslijn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.web.FormView.Choice;
import nl.gezinslijn.query.web.FormView.FieldView;
import nl.gezinslijn.query.worklist.DueItem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every action has its form, in both languages: a field without words or without a list to choose from fails here. */
class ActionFormsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Reader COORDINATOR =
            new Reader("coordinator-1", Set.of(Role.COORDINATOR, Role.COACH), Life.ORGANISATION);
    private static final List<Locale> LANGUAGES = List.of(Languages.DUTCH, Languages.ENGLISH);

    @Test
    void every_action_but_the_services_own_is_there() {
        assertThat(ActionShape.all())
                .extracting(ActionShape::known)
                .containsAll(Stream.of(Action.values())
                        .filter(action -> action != Action.RECORD_LAPSE)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> every_action_has_a_form_with_words_in_both_languages() {
        return ActionShape.all().stream()
                .flatMap(shape -> LANGUAGES.stream()
                        .map(language -> DynamicTest.dynamicTest(
                                shape.action() + " in " + language, () -> isWhole(shape, language))));
    }

    @Test
    void what_is_written_for_a_field_is_chosen_where_the_programme_has_a_list() {
        FormView contact = form("record-contact", Life.VENRAY, Languages.DUTCH);

        FieldView kind = field(contact, "kind");
        assertThat(kind.kind()).isEqualTo("select");
        assertThat(kind.required()).isTrue();
        assertThat(kind.options()).extracting(Choice::value).contains("conversation");
        assertThat(field(contact, "minutes").max()).isEqualTo(1440);
        assertThat(field(contact, "note").required()).isFalse();
    }

    @Test
    void a_reason_is_asked_where_a_rule_wants_one() {
        assertThat(form("request-extension", Life.DRENTHE, Languages.DUTCH).reason())
                .isEqualTo(FormView.Asked.ALWAYS);
        assertThat(form("record-contact", Life.DRENTHE, Languages.DUTCH).reason())
                .isEqualTo(FormView.Asked.HARDLY_EVER);
    }

    @Test
    void no_is_an_answer_of_its_own_to_the_two_decisions_of_the_meldcode() {
        FormView step = form("take-meldcode-step", Life.VENRAY, Languages.DUTCH);

        assertThat(field(step, "reportingNeeded").kind()).isEqualTo("yesno");
        assertThat(field(step, "helpPossible").required()).isFalse();
        assertThat(field(step, "leftOut").kind()).isEqualTo("tick");
    }

    @Test
    void an_extension_is_as_long_as_the_programme_says() {
        assertThat(field(form("request-extension", Life.DRENTHE, Languages.DUTCH), "months")
                        .value())
                .isEqualTo("3");
    }

    @Test
    void who_stands_in_for_the_coach_is_asked_why() {
        assertThat(form("share-information", Life.VENRAY, Languages.DUTCH).standIn())
                .isTrue();
        assertThat(form("assign-coach", Life.VENRAY, Languages.DUTCH).standIn()).isFalse();
    }

    @Test
    void whatever_is_due_has_words_in_both_languages() {
        for (Locale language : LANGUAGES) {
            Words words = new Words(PageMessages.source(), language);
            for (DueItem.Kind kind : DueItem.Kind.values()) {
                assertThat(DueWords.of(new DueItem(kind, null, false, null), Life.DRENTHE, words, TODAY)
                                .text())
                        .isNotBlank();
            }
        }
    }

    @Test
    void what_is_late_says_how_late() {
        Words words = new Words(PageMessages.source(), Languages.DUTCH);
        DueItem review = new DueItem(DueItem.Kind.REVIEW, TODAY.minusDays(3), true, null);

        DueWords due = DueWords.of(review, Life.DRENTHE, words, TODAY);

        assertThat(due.late()).isEqualTo("3 dagen te laat");
        assertThat(due.text()).contains("21 november 2026");
        assertThat(due.action()).isEqualTo("record-review");
        assertThat(DueWords.of(new DueItem(DueItem.Kind.REVIEW, TODAY, false, null), Life.DRENTHE, words, TODAY)
                        .late())
                .isEqualTo("vandaag");
    }

    private static void isWhole(ActionShape shape, Locale language) {
        Words words = new Words(PageMessages.source(), language);
        assertThat(words.of("topic." + shape.topic())).isNotBlank();
        if (shape.isNumbered()) {
            assertThat(FieldSource.ofNumber(shape.action())).isNotNull();
        }
        for (Programme programme : Life.PROGRAMMES.all()) {
            FormView form = form(shape.action(), programme, language);
            assertThat(form.title()).isNotBlank();
            assertThat(form.rules()).isNotEmpty();
            form.fields().forEach(ActionFormsTest::hasWords);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign-coach", "transfer-coach", "record-relapse", "reopen"})
    void coaches_are_suggested_and_another_can_be_written(String action) {
        FieldView coach = field(form(action, Life.VENRAY, Languages.DUTCH), "coach");

        assertThat(coach.kind()).isEqualTo("text");
        assertThat(coach.options()).extracting(Choice::value).containsExactly("coach.anouk");
    }

    private static void hasWords(FieldView field) {
        assertThat(field.label()).isNotBlank();
        field.options().forEach(option -> assertThat(option.label()).isNotBlank());
        field.fields().forEach(ActionFormsTest::hasWords);
    }

    private static FormView form(String action, Programme programme, Locale language) {
        ProgrammeWords words = new ProgrammeWords(programme, new Words(PageMessages.source(), language));
        FieldSource.Place place = new FieldSource.Place(
                null, programme, words, Map.of(), sort -> List.of(), () -> List.of("coach.anouk"));
        return new FormViews(ActionShape.of(action).orElseThrow(), place, COORDINATOR).view(TODAY);
    }

    private static FieldView field(FormView form, String name) {
        return form.fields().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
