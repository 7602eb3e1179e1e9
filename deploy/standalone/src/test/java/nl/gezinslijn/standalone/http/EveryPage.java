package nl.gezinslijn.standalone.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Each page of the service: who opens it, and where. Its pictures carry its name. */
enum EveryPage {
    LOGIN("", "/login"),

    FAMILIES("coach.harm", "/families"),
    CASE("coach.harm", "/cases/{family}"),
    ACTIONS("coach.harm", "/cases/{family}/actions"),
    ACTION("coach.harm", "/cases/{family}/actions/record-contact"),
    ACTION_WITH_ROWS("coach.harm", "/cases/{family}/actions/agree-plan"),
    ACTION_NUMBERED("coach.harm", "/cases/{family}/actions/take-meldcode-step"),
    ACTION_NOT_NOW("coach.harm", "/cases/{family}/actions/reopen"),
    SEARCH("coach.harm", "/search?q=hoogeveen"),
    SEARCH_NOTHING("coach.harm", "/search?q=Proefstra"),
    REGISTER("coach.harm", "/register?programme=venray-2021"),
    EMERGENCY("coach.harm", "/emergency"),
    PASSWORD("coach.harm", "/login/password"),

    OVERVIEW("coordinator.lies", "/?programme=venray-2021&year=2023&by=DISTRICT"),
    FIGURE("coordinator.lies", "/figures/flow?programme=venray-2021&year=2023&figure=/whole/newCases"),
    WORKLIST("coordinator.lies", "/worklist"),
    WAITING_LIST("coordinator.lies", "/waiting-list?programme=venray-2021&on=2022-12-31"),
    ESCALATIONS("coordinator.lies", "/escalations?programme=venray-2021"),
    MATRIX("coordinator.lies", "/matrix?programme=venray-2021&year=2023"),
    RULES("coordinator.lies", "/rules"),
    RULE("coordinator.lies", "/rules/TERM-1"),
    ACCESSIBILITY("coordinator.lies", "/accessibility"),
    NOT_THERE("coordinator.lies", "/cases/00000000-0000-4000-8000-000000000000"),

    INSPECTIONS("inspector.ruth", "/inspections"),
    INSPECTION("inspector.ruth", "/inspections/{inspection}"),
    INSPECTION_REPORT("inspector.ruth", "/inspections/{inspection}/report"),
    INSPECTION_CASES(
            "inspector.ruth",
            "/inspections/{inspection}/cases?figure=/themes/0/criteria/1/indicators/0/evidence/share/cases"),
    REPLAY("inspector.ruth", "/cases/{closed}/replay?step=5"),
    AS_KNOWN("inspector.ruth", "/cases/{closed}/replay?on=2023-10-31&knownAt="),
    AUDIT_TRAIL("inspector.ruth", "/cases/{closed}/audit-trail"),
    WHO_LOOKED("inspector.ruth", "/cases/{closed}/access-log"),
    ACCESS_LOG("inspector.ruth", "/access-log?about=inspector.ruth"),
    PROOFS("inspector.ruth", "/proofs"),

    PROJECTIONS("analyst.tess", "/projections"),
    EXPORTS("analyst.tess", "/exports"),

    ACCOUNTS("administrator.joep", "/accounts"),
    KEYS("administrator.joep", "/keys"),
    RETENTION("administrator.joep", "/retention"),
    PROGRAMMES("administrator.joep", "/programmes"),
    PROGRAMME("administrator.joep", "/programmes/venray-2021/1");

    /** What a script puts in a page, or keeps as a file, and so is none of itself. */
    static final List<String> PARTS =
            List.of("/cases/{family}/since/1", "/cases/{family}/replay/1", "/matrix/export?programme=p&form=CSV");

    private final String account;
    private final String address;

    EveryPage(String account, String address) {
        this.account = account;
        this.address = address;
    }

    /** Who opens it; none where no login is needed. */
    Optional<String> account() {
        return account.isEmpty() ? Optional.empty() : Optional.of(account);
    }

    String address() {
        return address;
    }

    /** What the browser complains of although it is to be. */
    Integer[] answers() {
        return this == NOT_THERE ? new Integer[] {404} : new Integer[0];
    }

    String picture() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
