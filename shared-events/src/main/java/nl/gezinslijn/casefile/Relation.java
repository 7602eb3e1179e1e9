package nl.gezinslijn.casefile;

import java.util.Objects;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has to do with a case: the one measure for reading it and for acting in it (ADR 0009). Emergency
 * access and inspections give sight of a case without a relation to it, and are not judged here.
 */
public final class Relation {

    private Relation() {}

    /**
     * A coach with the own case, and with the one just registered while it has no coach; a coordinator with those of
     * the own organisation, and of a programme that the organisation supplies coaches to with those without one, or,
     * where these are one team, with all; who stands beside the coach with those in which the account was named or
     * acted.
     *
     * @param supplies what the organisation supplies to the case's programme
     */
    public static boolean exists(CaseFile file, String account, Role role, String organisation, Supply supplies) {
        return exists(file.coaching().lastCoach(), file.circle(), account, role, organisation, supplies);
    }

    /** What an organisation is to a programme. */
    public enum Supply {
        NOTHING,
        /** Coaches, whom it coordinates by itself. */
        COACHES,
        /** Coaches to one team of several organisations, with one coordinator. */
        TO_ONE_TEAM;

        public static Supply of(Programme programme, String organisation) {
            if (!programme.suppliesCoaches(organisation)) {
                return NOTHING;
            }
            return programme.oneTeam() ? TO_ONE_TEAM : COACHES;
        }
    }

    /**
     * The same.
     *
     * @param coach of now or, after closure, the last one
     */
    public static boolean exists(
            @Nullable String coach, Circle circle, String account, Role role, String organisation, Supply supplies) {
        return switch (role) {
            case COACH -> coach == null ? circle.named().contains(account) : coach.equals(account);
            case COORDINATOR ->
                Objects.equals(circle.organisation(), organisation)
                        || supplies == Supply.TO_ONE_TEAM
                        || (coach == null && supplies == Supply.COACHES);
            case PROCESS_LEAD, ZORGREGISSEUR, BEHAVIOURAL_SCIENTIST ->
                circle.named().contains(account);
            case INSPECTOR, ANALYST, ADMINISTRATOR, IMPORTER, SYSTEM -> false;
        };
    }
}
