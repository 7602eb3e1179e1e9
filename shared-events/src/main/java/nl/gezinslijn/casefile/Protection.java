package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import org.jspecify.annotations.Nullable;

/**
 * Referrals to protection bodies.
 *
 * @param made highest number given; folded from all entries it is how many there are, as of a day it may be more
 * @param lastMadeOn latest day of any referral
 * @param awaited those whose outcome is not known yet, by number
 */
public record Protection(int made, @Nullable LocalDate lastMadeOn, List<Awaited> awaited) {

    static final Protection NONE = new Protection(0, null, List.of());

    public Protection {
        awaited = List.copyOf(awaited);
    }

    /** @param dueOn last day of the body's own term; null means never overdue */
    public record Awaited(
            int referral,
            String body,
            String kind,
            LocalDate on,
            @Nullable LocalDate dueOn) {

        public boolean overdueOn(LocalDate day) {
            return dueOn != null && day.isAfter(dueOn);
        }
    }

    public Optional<Awaited> awaited(int referral) {
        return awaited.stream().filter(a -> a.referral() == referral).findFirst();
    }

    Protection referred(LocalDate on, ProtectionReferralMade e) {
        List<Awaited> all = new ArrayList<>(awaited);
        all.add(new Awaited(e.referral(), e.body(), e.kind(), on, e.outcomeDueOn()));
        all.sort(Comparator.comparingInt(Awaited::referral));
        return new Protection(Math.max(made, e.referral()), Days.latest(lastMadeOn, on), all);
    }

    Protection decided(ProtectionOutcomeRecorded e) {
        return new Protection(
                made,
                lastMadeOn,
                awaited.stream().filter(a -> a.referral() != e.referral()).toList());
    }

    /** A number that has been given out, whatever became of it. */
    Protection numbered(int number) {
        return new Protection(Math.max(made, number), lastMadeOn, awaited);
    }
}
