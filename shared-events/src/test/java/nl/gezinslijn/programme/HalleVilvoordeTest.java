package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.List;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.programme.Programme.Duration;
import nl.gezinslijn.programme.Programme.Intensity;
import nl.gezinslijn.programme.Programme.Protection.Body;
import org.junit.jupiter.api.Test;

class HalleVilvoordeTest {

    private final Programme halle =
            Programmes.shipped().newest("halle-vilvoorde").orElseThrow();

    @Test
    void halle_vilvoorde_sees_low_intensive_families_every_three_weeks_and_reviews_intensive_ones_every_three_months() {
        assertThat(halle.duration().kind()).isEqualTo(Duration.Kind.NONE);
        assertThat(halle.intensities())
                .extracting(Intensity::code, Intensity::contactEveryDays, Intensity::reviewEveryMonths)
                .containsExactly(tuple("low-intensive", 21, null), tuple("intensive", null, 3));
        assertThat(halle.timeZone()).isEqualTo(ZoneId.of("Europe/Brussels"));
        assertThat(halle.holidays()).isEqualTo("be");
    }

    @Test
    void a_plan_in_halle_vilvoorde_says_when_help_may_end_has_bodemeisen_and_rests_when_it_is_acutely_unsafe() {
        assertThat(halle.plan().endCondition()).isTrue();
        assertThat(halle.plan().bodemeisen()).isTrue();
        assertThat(halle.plan().mandatedServices()).extracting(Code::code).containsExactly("sdj", "ocj", "vk");
        assertThat(halle.safety().acuteUnsafetyHolds()).isTrue();
    }

    @Test
    void halle_vilvoorde_turns_to_ocj_vk_or_the_crisis_line_by_m_document_if_need_be() {
        assertThat(halle.protection().bodies()).extracting(Body::code).containsExactly("ocj", "vk", "crisis-line");
        assertThat(halle.protection().bodies().getFirst().kinds())
                .extracting(Programme.Protection.ReferralKind::code)
                .containsExactly("consult", "registration", "m-document");
        assertThat(halle.codes().consultants()).extracting(Code::code).contains("yuneco", "ocj");
    }

    @Test
    void halle_vilvoorde_rounds_off_on_two_grounds_of_which_the_second_names_a_service() {
        assertThat(halle.codes().closureReasons())
                .filteredOn(reason -> !reason.requires().isEmpty())
                .extracting(
                        ClosureReason::code,
                        reason -> reason.requires().stream().map(Code::code).toList(),
                        ClosureReason::namesService)
                .containsExactly(
                        tuple("goals-realised", List.of("goals-realised"), false),
                        tuple("further-need", List.of("further-need", "service-can-take-on"), true));
    }
}
