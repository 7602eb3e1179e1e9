package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Delft in March 2013 and its inspection, out of the demo as those see it who were inspected. */
class DelftDemoIT {

    @BeforeAll
    static void the_demo_has_played_in() {
        DemoService.running();
        DemoService.caughtUp();
    }

    /** Source 001 L21: 35 families with a coach in March 2013; the split over the organisations is ours. */
    @Test
    void delft_has_35_families_with_a_coach_on_31_March_2013() {
        JsonNode caseload = caseloadOn("2013-03-31");
        assertThat(families(caseload)).isEqualTo(35);
        assertThat(caseload.path("organisations")
                        .valueStream()
                        .map(it -> it.path("organisation").asString() + " " + families(it)))
                .containsExactlyInAnyOrder("mee 9", "cjg 11", "kwadraad 8", "ggz-delfland 7");
    }

    /** Ours, so that 35 is not simply everybody. */
    @ParameterizedTest(name = "on {0} {1} families have a coach")
    @CsvSource({"2012-12-31, 33", "2013-06-28, 36"})
    void on_other_days_it_was_another_number(String day, int number) {
        assertThat(families(caseloadOn(day))).isEqualTo(number);
    }

    /** Source 001 L35-L75: 13 criteria, 30 indicators, 26 marks, 21 as they should be, 5 to improve. */
    @ParameterizedTest(
            name = "inspection of Delft, theme {0}: {1} criteria, {2} indicators, {3} marks, {4} met, {5} not")
    @CsvSource({
        "supply, 2, 4, 4, 4, 0",
        "family-central, 1, 3, 3, 3, 0",
        "approach, 4, 14, 11, 8, 3",
        "cooperation, 3, 6, 5, 4, 1",
        "continuous, 3, 3, 3, 2, 1"
    })
    void delft_was_inspected_in_2013(String theme, int criteria, int indicators, int marks, int met, int toImprove) {
        JsonNode tally = inspection()
                .path("themes")
                .valueStream()
                .filter(it -> it.path("code").asString().equals(theme))
                .findFirst()
                .orElseThrow()
                .path("tally");
        assertTally(tally, criteria, indicators, marks, met, toImprove);
    }

    @Test
    void the_inspection_of_delft_is_published_with_five_points_to_improve() {
        JsonNode report = inspection();
        assertThat(report.path("programme").asString()).isEqualTo("delft-2013");
        assertThat(report.path("historical").asBoolean()).isTrue();
        assertThat(report.path("published").asString()).isEqualTo("2013-06-17");
        assertTally(report.path("total"), 13, 30, 26, 21, 5);
        assertThat(report.path("themes")
                        .valueStream()
                        .flatMap(it -> it.path("marks").valueStream())
                        .filter(it -> it.path("verdict").asString().equals("TO_IMPROVE"))
                        .map(it -> it.path("code").asString()))
                .containsExactly("i10", "i16-i17", "i21", "i26", "i29");
        assertThat(report.path("themes")
                        .valueStream()
                        .flatMap(it -> it.path("marks").valueStream()))
                .allSatisfy(it -> assertThat(it.path("text").asString()).isNotBlank());
    }

    /** Ours, from the register; over the year up to 31 March 2013. */
    @ParameterizedTest(name = "evidence at {0}: {1} of {2}")
    @CsvSource({"i3, 31, 49", "i7, 42, 42", "i15, 42, 42", "i18, 41, 42", "i21, 6, 7", "i23, 3, 4", "i30, 3, 7"})
    void the_register_gives_evidence_beside_the_findings(String indicator, int cases, int of) {
        JsonNode share = inspection()
                .path("themes")
                .valueStream()
                .flatMap(it -> it.path("criteria").valueStream())
                .flatMap(it -> it.path("indicators").valueStream())
                .filter(it -> it.path("code").asString().equals(indicator))
                .findFirst()
                .orElseThrow()
                .path("evidence")
                .path("share");
        assertThat(share.path("cases").asInt()).isEqualTo(cases);
        assertThat(share.path("of").asInt()).isEqualTo(of);
    }

    /** What is entered about those days afterwards changes the caseload as known now, and not the report. */
    @Test
    void a_published_inspection_says_the_same_when_it_is_opened_again() {
        JsonNode before = inspection();
        int unassigned =
                caseloadOn("2013-03-31").path("intake").path("unassigned").asInt();
        assertThat(zorgregisseur().post("/v1/cases", """
                                {"occurredOn":"2013-03-04","programme":"delft-2013","referralSource":"school",
                                 "eligibility":["level-5"],"members":[{"relation":"CHILD","birthDate":"2005-02-01"}]}
                                """).status()).isEqualTo(201);
        DemoService.caughtUp();

        assertThat(caseloadOn("2013-03-31").path("intake").path("unassigned").asInt())
                .isEqualTo(unassigned + 1);
        assertThat(inspection()).isEqualTo(before);
    }

    private static JsonNode caseloadOn(String day) {
        return zorgregisseur()
                .get("/v1/reports/caseload?programme=delft-2013&on=" + day)
                .body();
    }

    /** Of all, or of an organisation. */
    private static int families(JsonNode caseload) {
        return caseload.path(caseload.has("organisation") ? "cases" : "total")
                .path("total")
                .asInt();
    }

    private static JsonNode inspection() {
        JsonNode published = zorgregisseur().get("/v1/inspections").body();
        assertThat(published).hasSize(1);
        return zorgregisseur()
                .get("/v1/inspections/" + published.path(0).path("id").asString())
                .body();
    }

    private static void assertTally(JsonNode tally, int criteria, int indicators, int marks, int met, int toImprove) {
        assertThat(tally.path("criteria").asInt()).isEqualTo(criteria);
        assertThat(tally.path("indicators").asInt()).isEqualTo(indicators);
        assertThat(tally.path("marks").asInt()).isEqualTo(marks);
        assertThat(tally.path("met").asInt()).isEqualTo(met);
        assertThat(tally.path("toImprove").asInt()).isEqualTo(toImprove);
        assertThat(tally.path("open").asInt()).isZero();
    }

    private static Person zorgregisseur() {
        return new Person(DemoService.address(), "zorgregisseur.saskia", DemoPlayer.PASSWORD);
    }
}
