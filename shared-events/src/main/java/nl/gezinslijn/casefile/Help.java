package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import org.jspecify.annotations.Nullable;

/**
 * Other help. Each highest number given is, folded from all entries, how many there are.
 *
 * @param referrals open ones, by number
 * @param bridgings open ones, by number
 * @param provisions beside the coaching now, by number
 * @param prevented how many provisions were made needless
 */
public record Help(
        int referralsMade,
        int referredUp,
        int referredDown,
        List<Referral> referrals,
        int bridgingsBegun,
        List<Bridging> bridgings,
        int provisionsNoted,
        List<Provision> provisions,
        int prevented) {

    static final Help NONE = new Help(0, 0, 0, List.of(), 0, List.of(), 0, List.of(), 0);

    public Help {
        referrals = List.copyOf(referrals);
        bridgings = List.copyOf(bridgings);
        provisions = List.copyOf(provisions);
    }

    public record Referral(int number, Direction direction, String organisation, LocalDate on) {}

    public record Bridging(int number, @Nullable Integer referral, LocalDate since) {}

    public record Provision(int number, String provision, LocalDate since) {}

    public Optional<Referral> referral(int number) {
        return referrals.stream().filter(r -> r.number() == number).findFirst();
    }

    public Optional<Bridging> bridging(int number) {
        return bridgings.stream().filter(b -> b.number() == number).findFirst();
    }

    public Optional<Provision> provision(int number) {
        return provisions.stream().filter(p -> p.number() == number).findFirst();
    }

    Help referred(LocalDate on, FamilyReferred e) {
        boolean up = e.direction() == Direction.UP;
        return new Help(
                Math.max(referralsMade, e.referral()),
                referredUp + (up ? 1 : 0),
                referredDown + (up ? 0 : 1),
                plus(
                        referrals,
                        new Referral(e.referral(), e.direction(), e.organisation(), on),
                        Comparator.comparingInt(Referral::number)),
                bridgingsBegun,
                bridgings,
                provisionsNoted,
                provisions,
                prevented);
    }

    Help referralEnded(int number) {
        return with(referrals.stream().filter(r -> r.number() != number).toList(), bridgings, provisions);
    }

    Help bridged(LocalDate on, BridgingBegun e) {
        Help next = with(
                referrals,
                plus(
                        bridgings,
                        new Bridging(e.bridging(), e.referral(), on),
                        Comparator.comparingInt(Bridging::number)),
                provisions);
        return next.numbered(0, e.bridging(), 0);
    }

    Help bridgingEnded(int number) {
        return with(
                referrals, bridgings.stream().filter(b -> b.number() != number).toList(), provisions);
    }

    Help noted(LocalDate on, ProvisionNoted e) {
        Help next = with(
                referrals,
                bridgings,
                plus(
                        provisions,
                        new Provision(e.number(), e.provision(), on),
                        Comparator.comparingInt(Provision::number)));
        return next.numbered(0, 0, e.number());
    }

    Help provisionEnded(int number) {
        return with(
                referrals,
                bridgings,
                provisions.stream().filter(p -> p.number() != number).toList());
    }

    Help preventedOne() {
        return new Help(
                referralsMade,
                referredUp,
                referredDown,
                referrals,
                bridgingsBegun,
                bridgings,
                provisionsNoted,
                provisions,
                prevented + 1);
    }

    /** Numbers that have been given out, whatever became of them. */
    Help numbered(int referral, int bridging, int provision) {
        return new Help(
                Math.max(referralsMade, referral),
                referredUp,
                referredDown,
                referrals,
                Math.max(bridgingsBegun, bridging),
                bridgings,
                Math.max(provisionsNoted, provision),
                provisions,
                prevented);
    }

    private Help with(List<Referral> openReferrals, List<Bridging> openBridgings, List<Provision> openProvisions) {
        return new Help(
                referralsMade,
                referredUp,
                referredDown,
                openReferrals,
                bridgingsBegun,
                openBridgings,
                provisionsNoted,
                openProvisions,
                prevented);
    }

    private static <T> List<T> plus(List<T> list, T one, Comparator<T> order) {
        List<T> all = new ArrayList<>(list);
        all.removeIf(other -> order.compare(other, one) == 0);
        all.add(one);
        all.sort(order);
        return all;
    }
}
