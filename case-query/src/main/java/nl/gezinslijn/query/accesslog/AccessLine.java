package nl.gezinslijn.query.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access log, with the fields of NEN 7513:2018. No personal data of families: those are cases here.
 *
 * @param number in the log, dense and in the order of writing; 0 before it is written
 * @param at when the request was answered, in milliseconds
 * @param account who asked; empty without a login
 * @param roles the account's roles then
 * @param responsible the account that answers for it, where a service asked on behalf of an organisation
 * @param organisation the account's organisation
 * @param cases the clients: those that were shown, or that were asked for and refused
 * @param object what was asked for, as the template of the address
 * @param action what was done with it
 * @param purpose what for
 * @param ground on what the access rests; null when it was refused
 * @param consentProfile consent to sharing between organisations that was applied; {@code none}: there is no such
 *     sharing within the service
 * @param emergency seen by an emergency access only
 * @param outcome whether it was answered
 * @param rule that refused a command; null otherwise
 * @param requestId of the request, as in its answer and in the events it brought
 * @param from network address of the caller
 */
public record AccessLine(
        long number,
        Instant at,
        String account,
        List<String> roles,
        String responsible,
        String organisation,
        List<String> cases,
        String object,
        Action action,
        Purpose purpose,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ground ground,
        String consentProfile,
        boolean emergency,
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rule,
        String requestId,
        String from) {

    public static final String NO_CONSENT_PROFILE = "none";

    public AccessLine {
        roles = List.copyOf(roles);
        cases = List.copyOf(cases);
    }

    /** The same line with its place in the log. */
    public AccessLine numbered(long itsNumber) {
        return new AccessLine(
                itsNumber,
                at,
                account,
                roles,
                responsible,
                organisation,
                cases,
                object,
                action,
                purpose,
                ground,
                consentProfile,
                emergency,
                outcome,
                rule,
                requestId,
                from);
    }

    /** The same line with no other cases than these. */
    public AccessLine showing(Collection<String> only) {
        return new AccessLine(
                number,
                at,
                account,
                roles,
                responsible,
                organisation,
                cases.stream().filter(only::contains).toList(),
                object,
                action,
                purpose,
                ground,
                consentProfile,
                emergency,
                outcome,
                rule,
                requestId,
                from);
    }

    /** What was done. */
    public enum Action {
        READ,
        LIST,
        SEARCH,
        REPLAY,
        REPORT,
        EXPORT,
        /** The log itself was looked at. */
        LOG,
        /** A command: something was, or was to be, recorded. */
        COMMAND
    }

    /** What for. */
    public enum Purpose {
        CARE,
        SUPERVISION,
        ANALYSIS,
        ADMINISTRATION
    }

    /** On what the access rests. */
    public enum Ground {
        /** The reader has to do with the case. */
        RELATION,
        INSPECTION,
        EMERGENCY,
        /** The role alone: figures and what names no case. */
        ROLE
    }

    /** Whether it was answered. */
    public enum Outcome {
        ANSWERED,
        /** Not there, or not for this account: the two look alike. */
        NOT_FOUND,
        REFUSED,
        /** Not a good request. */
        INVALID,
        FAILED
    }
}
