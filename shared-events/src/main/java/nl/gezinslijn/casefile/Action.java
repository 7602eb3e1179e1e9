package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.CaseState.ACTIVE;
import static nl.gezinslijn.casefile.CaseState.AFTERCARE;
import static nl.gezinslijn.casefile.CaseState.ASSIGNED;
import static nl.gezinslijn.casefile.CaseState.CLOSED;
import static nl.gezinslijn.casefile.CaseState.ON_HOLD;
import static nl.gezinslijn.casefile.CaseState.REGISTERED;
import static nl.gezinslijn.casefile.CaseState.WAITING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody can do in a case, and the state table: in which states it may be done. Both sides use it: the write
 * side to refuse, the pages to show what is possible now.
 */
public enum Action {
    /** Opens the case, so no state allows it a second time. */
    REGISTER(Kind.LIFECYCLE),
    DECLINE(Kind.LIFECYCLE, REGISTERED, WAITING),
    TRIAGE(Kind.LIFECYCLE, REGISTERED, WAITING),
    ENTER_WAITING_LIST(Kind.LIFECYCLE, REGISTERED),
    ASSIGN_COACH(Kind.LIFECYCLE, REGISTERED, WAITING),
    TRANSFER_COACH(Kind.LIFECYCLE, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    START_COACHING(Kind.LIFECYCLE, ASSIGNED),
    AGREE_PLAN(Kind.LIFECYCLE, ACTIVE),
    REVISE_PLAN(Kind.LIFECYCLE, ACTIVE),
    RECORD_CONTACT(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    RECORD_REVIEW(Kind.WORK, ACTIVE),
    REQUEST_EXTENSION(Kind.LIFECYCLE, ACTIVE, ON_HOLD),
    GRANT_EXTENSION(Kind.LIFECYCLE, ACTIVE, ON_HOLD),
    REFUSE_EXTENSION(Kind.LIFECYCLE, ACTIVE, ON_HOLD),
    RECORD_LAPSE(Kind.WORK, ACTIVE, ON_HOLD),
    TAKE_MELDCODE_STEP(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    REFER_TO_PROTECTION(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    RECORD_PROTECTION_OUTCOME(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    RAISE_ESCALATION(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    RESOLVE_ESCALATION(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    CLOSE(Kind.LIFECYCLE, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    REOPEN(Kind.LIFECYCLE, CLOSED);

    /** How an action's date is judged (TIME-1). */
    public enum Kind {
        /** Not before the last lifecycle event, not in the future. */
        LIFECYCLE,
        /** Any day from registration to today; on a closed case up to its end. */
        WORK
    }

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final Set<CaseState> allowedIn;

    Action(Kind kind, CaseState... allowedIn) {
        this.kind = kind;
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        states.addAll(Set.of(allowedIn));
        this.allowedIn = states;
    }

    public Kind kind() {
        return kind;
    }

    public boolean allowedIn(CaseState state) {
        return allowedIn.contains(state);
    }

    /** As written in role tables, imports and refusals: {@code request-extension}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no action is written so */
    public static Action parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
