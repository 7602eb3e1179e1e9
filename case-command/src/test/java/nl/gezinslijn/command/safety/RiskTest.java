package nl.gezinslijn.command.safety;

import static nl.gezinslijn.casefile.Rule.SAFE_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MoreWishes.assessRisk;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.GERDA;
import static nl.gezinslijn.command.scenario.TestProgrammes.HALLE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskTest {

    @Test
    void risks_are_assessed_with_an_instrument_of_the_programme() {
        Protected<String> note = text("it is tense at home");
        active(VENRAY)
                .when(wish(ANNA, new AssessRisk("risk-assessment", 4, note)).on("2024-02-05"))
                .then(new RiskAssessed("risk-assessment", 4, note))
                .thenFile(file -> assertThat(file.safety().riskAssessedOn()).isEqualTo(LocalDate.parse("2024-02-05")));
        active(VENRAY).when(assessRisk("professional-judgement", 2).by(GERDA)).thenAccepted();
        active(HALLE).when(assessRisk("risk-assessment", 4)).thenInvalid("instrument");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void an_instrument_says_1_to_5(int level) {
        active(VENRAY)
                .when(assessRisk("risk-assessment", level))
                .then(new RiskAssessed("risk-assessment", level, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6})
    void another_level_is_a_wrong_field(int level) {
        active(VENRAY).when(assessRisk("risk-assessment", level)).thenInvalid("level");
    }

    @Test
    @Proves(SAFE_1)
    void the_highest_risk_by_itself_holds_no_plan() {
        active(HALLE)
                .when(assessRisk("professional-judgement", 5))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.ACTIVE));
    }

    private static CaseScenario active(String programme) {
        return in(programme).given(registered(), assigned(), started("2024-02-01"));
    }
}
