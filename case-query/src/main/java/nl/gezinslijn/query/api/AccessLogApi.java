package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.history.WhoLooked;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looked, and who did what: for the family, for coordinators and for inspectors. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Access log",
        description = "Who looked into which case and who did what, accepted and refused (NEN 7513). Looking here is"
                + " logged too.")
public class AccessLogApi {

    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final WhoLooked looked;

    public AccessLogApi(WhoLooked looked) {
        this.looked = looked;
    }

    /**
     * What is looked for; a case or an account.
     *
     * @param caseId of a case that the reader sees
     * @param account lines of this account: one's own, or by a coordinator or inspector
     * @param from from this instant
     * @param to before this instant
     * @param before lines with a lower number: the last one of the page before
     * @param size lines a page
     */
    public record Asked(
            @Nullable UUID caseId,
            @Nullable String account,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before,
            @Nullable Integer size) {}

    /**
     * A page of the log, the latest line first.
     *
     * @param next to ask with as {@code before}; absent on the last page
     */
    public record LogPage(List<AccessLine> lines, @Nullable Long next) {}

    @GetMapping("/access-log")
    @Operation(
            summary = "Who looked",
            description = "Into a case, for everybody who sees it; or what an account looked at: the own one, those of"
                    + " the own organisation for a coordinator, and as far as it is about cases under inspection for an"
                    + " inspector.")
    LogPage looks(@ParameterObject Asked asked, Authentication login) {
        return page(asked, false, login);
    }

    @GetMapping("/audit-trail")
    @Operation(
            summary = "Who did what, accepted and refused",
            description = "Asked as the access log. What an accepted command recorded stands in the case's timeline.")
    LogPage commands(@ParameterObject Asked asked, Authentication login) {
        return page(asked, true, login);
    }

    private LogPage page(Asked asked, boolean commands, Authentication login) {
        int size = asked.size() == null ? PAGE : asked.size();
        unless(size >= 1 && size <= MOST, "size", "is a number from 1 to " + MOST);
        unless(asked.caseId() != null || asked.account() != null, "caseId", "is required, or account");
        WhoLooked.Lines found = looked.page(
                Reader.of(login),
                new AccessLog.Query(
                        asked.caseId() == null ? null : asked.caseId().toString(),
                        asked.account(),
                        commands,
                        asked.from(),
                        asked.to(),
                        asked.before(),
                        size));
        return new LogPage(found.lines(), found.next());
    }
}
