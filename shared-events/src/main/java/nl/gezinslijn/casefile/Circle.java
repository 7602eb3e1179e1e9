package nl.gezinslijn.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import nl.gezinslijn.event.RecordEvent.EmergencyAccessTaken;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a case, by which access to it is judged.
 *
 * @param organisation of the coach of now or, after closure, the last one; before the first, of whoever registered it
 * @param named accounts that registered the case, were named in it, or acted in it in a role that stands beside the
 *     coach: process lead, zorgregisseur, behavioural scientist
 * @param emergencies the emergency access of each account that took one which ends last
 */
public record Circle(@Nullable String organisation, List<String> named, List<Emergency> emergencies) {

    static final Circle NONE = new Circle(null, List.of(), List.of());

    private static final Set<Role> BESIDE_THE_COACH =
            EnumSet.of(Role.PROCESS_LEAD, Role.ZORGREGISSEUR, Role.BEHAVIOURAL_SCIENTIST);

    public Circle {
        named = List.copyOf(named);
        emergencies = List.copyOf(emergencies);
    }

    /**
     * Somebody without a relation to the case opened it.
     *
     * @param until when it ends by itself
     */
    public record Emergency(String account, Instant until) {}

    /** Whether an account looks into the case by an emergency access that has not ended. */
    public boolean inEmergency(String account, Instant now) {
        return emergencies.stream().anyMatch(it -> it.account().equals(account) && now.isBefore(it.until()));
    }

    Circle after(Entry<? extends CaseEvent> entry, @Nullable String coachOrganisation) {
        String actor = entry.stamp().actor().id();
        Circle next = switch (entry.event()) {
            case FamilyRegistered e -> new Circle(entry.stamp().actor().organisation(), with(actor), emergencies);
            case ProcessLeadNamed e -> new Circle(organisation, with(e.account()), emergencies);
            case EmergencyAccessTaken e -> new Circle(organisation, named, taken(new Emergency(actor, e.until())));
            default -> this;
        };
        if (BESIDE_THE_COACH.contains(entry.stamp().actor().role())
                && !(entry.event() instanceof EmergencyAccessTaken)) {
            next = new Circle(next.organisation, next.with(actor), next.emergencies);
        }
        return coachOrganisation == null || coachOrganisation.equals(next.organisation)
                ? next
                : new Circle(coachOrganisation, next.named, next.emergencies);
    }

    private List<String> with(String account) {
        Set<String> all = new TreeSet<>(named);
        all.add(account);
        return List.copyOf(all);
    }

    private List<Emergency> taken(Emergency emergency) {
        List<Emergency> all = new ArrayList<>(emergencies);
        boolean later = all.stream()
                .anyMatch(it ->
                        it.account().equals(emergency.account()) && it.until().isAfter(emergency.until()));
        if (!later) {
            all.removeIf(it -> it.account().equals(emergency.account()));
            all.add(emergency);
            all.sort(Comparator.comparing(Emergency::account));
        }
        return all;
    }
}
