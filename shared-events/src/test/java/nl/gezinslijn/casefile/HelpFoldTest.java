package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Help.Bridging;
import nl.gezinslijn.casefile.Help.Provision;
import nl.gezinslijn.casefile.Help.Referral;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import org.junit.jupiter.api.Test;

/** REF-1: what other help means: referred to, bridged until it begins, beside the coaching, prevented. */
class HelpFoldTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final History ACTIVE = activeSince("2024-03-15");
    private static final History REFERRED = ACTIVE.on("2024-05-01", referred(1, Direction.UP));

    @Test
    void a_referral_is_open_until_it_ends_and_its_direction_is_counted() {
        Help help = REFERRED.on("2024-05-02", referred(2, Direction.DOWN))
                .on("2024-06-01", new ReferralEnded(1, ReferralOutcome.HELP_BEGUN))
                .fold()
                .help();

        assertThat(help.referral(1)).isEmpty();
        assertThat(help.referral(2)).contains(new Referral(2, Direction.DOWN, "De Stroom", LocalDate.of(2024, 5, 2)));
        assertThat(help.referralsMade()).isEqualTo(2);
        assertThat(help.referredUp()).isEqualTo(1);
        assertThat(help.referredDown()).isEqualTo(1);
    }

    @Test
    void bridging_care_is_open_until_it_ends() {
        History bridged = REFERRED.on("2024-05-03", new BridgingBegun(1, 1), new BridgingBegun(2, null));

        assertThat(bridged.fold().help().bridging(1)).contains(new Bridging(1, 1, LocalDate.of(2024, 5, 3)));
        Help ended = bridged.on("2024-06-01", new BridgingEnded(1)).fold().help();
        assertThat(ended.bridging(1)).isEmpty();
        assertThat(ended.bridging(2)).isPresent();
        assertThat(ended.bridgingsBegun()).isEqualTo(2);
    }

    @Test
    void a_provision_stands_beside_the_coaching_until_it_ends() {
        History noted = ACTIVE.on("2024-05-01", new ProvisionNoted(1, "day-care", "De Stroom"));

        assertThat(noted.fold().help().provision(1)).contains(new Provision(1, "day-care", MAY));
        Help ended = noted.on("2024-06-01", new ProvisionEnded(1)).fold().help();
        assertThat(ended.provision(1)).isEmpty();
        assertThat(ended.provisionsNoted()).isEqualTo(1);
    }

    @Test
    void provisions_made_needless_are_counted() {
        ProvisionPrevented prevented = new ProvisionPrevented("day-care");

        assertThat(ACTIVE.on("2024-05-01", prevented, prevented).fold().help().prevented())
                .isEqualTo(2);
    }

    @Test
    void what_is_open_stands_in_the_order_of_its_numbers() {
        Help help = ACTIVE.on("2024-05-01", referred(2, Direction.UP), referred(1, Direction.UP))
                .on("2024-05-02", new BridgingBegun(2, null), new BridgingBegun(1, null))
                .on("2024-05-03", new ProvisionNoted(2, "day-care", null), new ProvisionNoted(1, "day-care", null))
                .fold()
                .help();

        assertThat(help.referrals()).extracting(Referral::number).containsExactly(1, 2);
        assertThat(help.bridgings()).extracting(Bridging::number).containsExactly(1, 2);
        assertThat(help.provisions()).extracting(Provision::number).containsExactly(1, 2);
    }

    @Test
    void numbers_of_one_kind_say_nothing_of_another() {
        Help help = ACTIVE.on("2024-05-01", new BridgingBegun(3, null)).fold().help();

        assertThat(help.bridgingsBegun()).isEqualTo(3);
        assertThat(help.referralsMade()).isZero();
        assertThat(help.provisionsNoted()).isZero();
    }

    @Test
    void other_help_is_no_step_of_the_lifecycle() {
        CaseFile file = REFERRED.on("2024-05-02", new BridgingBegun(1, 1), new ProvisionPrevented("day-care"))
                .fold();

        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-15");
        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
    }

    private static FamilyReferred referred(int number, Direction direction) {
        return new FamilyReferred(number, direction, "De Stroom", null, null);
    }
}
