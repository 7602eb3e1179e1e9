package nl.gezinslijn.casefile;

import java.util.Objects;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has to do with a case: the one measure for reading it and for acting in it (ADR 0009). Emergency
 * access and inspections give sight of a case without a relation to it, and are not judged here.
 */
public final class Relation {

    private Relation() {}

    /**
     * A coach with the own case, and with the one just registered while it has no coach; a coordinator with those of
     * the own organisation, and while they have no coach with those of a programme that the organisation supplies
     * coaches to; who stands beside the coach with those in which the account was named or acted.
     *
     * @param supplies the organisation supplies coaches to the case's programme
     */
    public static boolean exists(CaseFile file, String account, Role role, String organisation, boolean supplies) {
        return exists(file.coaching().lastCoach(), file.circle(), account, role, organisation, supplies);
    }

    /**
     * The same.
     *
     * @param coach of now or, after closure, the last one
     */
    public static boolean exists(
            @Nullable String coach, Circle circle, String account, Role role, String organisation, boolean supplies) {
        return switch (role) {
            case COACH -> coach == null ? circle.named().contains(account) : coach.equals(account);
            case COORDINATOR ->
                Objects.equals(circle.organisation(), organisation) || (coach == null && supplies);
            case PROCESS_LEAD, ZORGREGISSEUR, BEHAVIOURAL_SCIENTIST -> circle.named().contains(account);
            case INSPECTOR, ANALYST, ADMINISTRATOR, IMPORTER, SYSTEM -> false;
        };
    }
}
