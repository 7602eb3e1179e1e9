package nl.gezinslijn.query.accesslog;

import java.time.Instant;
import java.util.List;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLine.Outcome;
import org.jspecify.annotations.Nullable;

/** Lines of the access log, for tests: of coaches who look at cases. */
public final class AccessLines {

    private AccessLines() {}

    /** Somebody looked at a case. */
    public static AccessLine looked(String account, String caseId) {
        return answered(account, Action.READ, caseId);
    }

    public static AccessLine answered(String account, Action action, String... cases) {
        return line(account, action, Outcome.ANSWERED, AccessLine.Ground.RELATION, null, cases);
    }

    public static AccessLine refused(String account, Action action, String rule, String... cases) {
        return line(account, action, Outcome.REFUSED, null, rule, cases);
    }

    private static AccessLine line(
            String account,
            Action action,
            Outcome outcome,
            AccessLine.@Nullable Ground ground,
            @Nullable String rule,
            String... cases) {
        return new AccessLine(
                0,
                Instant.parse("2024-02-01T10:00:00.123Z"),
                account,
                List.of("coach"),
                account,
                "synthese",
                List.of(cases),
                "/v1/cases/{caseId}",
                action,
                AccessLine.Purpose.CARE,
                ground,
                AccessLine.NO_CONSENT_PROFILE,
                false,
                outcome,
                rule,
                "request-1",
                "127.0.0.1");
    }
}
