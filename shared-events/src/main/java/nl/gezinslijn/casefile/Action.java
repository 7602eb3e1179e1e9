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
    WITHDRAW(Kind.LIFECYCLE, REGISTERED, WAITING),
    TRIAGE(Kind.LIFECYCLE, REGISTERED, WAITING),
    ENTER_WAITING_LIST(Kind.LIFECYCLE, REGISTERED),
    RECORD_INTAKE(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE),
    TEST_COMPLEXITY(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE),
    RECORD_KITCHEN_TABLE(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE),

    ASSIGN_COACH(Kind.LIFECYCLE, REGISTERED, WAITING),
    TRANSFER_COACH(Kind.LIFECYCLE, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    START_COACHING(Kind.LIFECYCLE, ASSIGNED),
    CHANGE_INTENSITY(Kind.LIFECYCLE, ACTIVE),
    NAME_CASE_LEAD(Kind.LIFECYCLE, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    NAME_PROCESS_LEAD(Kind.LIFECYCLE, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),

    INVOLVE_PARTY(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    RELEASE_PARTY(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    GIVE_CONSENT(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    REFUSE_CONSENT(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    WITHDRAW_CONSENT(Kind.AFTERWARDS, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    SHARE_INFORMATION(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),

    AGREE_PLAN(Kind.LIFECYCLE, ACTIVE),
    REVISE_PLAN(Kind.LIFECYCLE, ACTIVE),
    EVALUATE_GOAL(Kind.WORK, ACTIVE, AFTERCARE),

    RECORD_CONTACT(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    RECORD_REVIEW(Kind.WORK, ACTIVE),
    RECORD_CONSULTATION(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    RECORD_CASE_CONFERENCE(Kind.WORK, ACTIVE),
    RECORD_NETWORK_STRENGTHENING(Kind.WORK, ACTIVE),
    RECORD_DIGITAL_SUPPORT(Kind.WORK, ACTIVE),
    SIGNAL_REFERRAL_INDEX(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),

    REQUEST_EXTENSION(Kind.LIFECYCLE, ACTIVE, ON_HOLD),
    GRANT_EXTENSION(Kind.LIFECYCLE, ACTIVE, ON_HOLD),
    REFUSE_EXTENSION(Kind.LIFECYCLE, ACTIVE, ON_HOLD),
    RECORD_LAPSE(Kind.WORK, ACTIVE, ON_HOLD),

    ASSESS_RISK(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    ASSESS_SAFETY(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    RECORD_SAFETY_PLAN(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    HOLD(Kind.LIFECYCLE, ACTIVE),
    RESUME(Kind.LIFECYCLE, ON_HOLD),
    TAKE_MELDCODE_STEP(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    REFER_TO_PROTECTION(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    RECORD_PROTECTION_OUTCOME(Kind.AFTERWARDS, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    RAISE_ESCALATION(Kind.WORK, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    ANSWER_ESCALATION(Kind.AFTERWARDS, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    RESOLVE_ESCALATION(Kind.AFTERWARDS, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),

    REFER(Kind.WORK, ACTIVE),
    END_REFERRAL(Kind.WORK, ACTIVE, ON_HOLD),
    BEGIN_BRIDGING(Kind.WORK, ACTIVE),
    END_BRIDGING(Kind.WORK, ACTIVE, ON_HOLD),
    NOTE_PROVISION(Kind.WORK, ACTIVE),
    END_PROVISION(Kind.WORK, ACTIVE, ON_HOLD),
    RECORD_PREVENTED_PROVISION(Kind.WORK, ACTIVE),

    OFFER_HANDOVER(Kind.LIFECYCLE, ACTIVE),
    ACCEPT_HANDOVER(Kind.LIFECYCLE, ACTIVE),
    REFUSE_HANDOVER(Kind.LIFECYCLE, ACTIVE),
    RECORD_NO_HANDOVER(Kind.LIFECYCLE, ACTIVE),
    COMPLETE_HANDOVER(Kind.LIFECYCLE, ACTIVE),
    RECORD_AFTERCARE_CONTACT(Kind.WORK, AFTERCARE),
    RECORD_RELAPSE(Kind.LIFECYCLE, AFTERCARE),

    CLOSE(Kind.LIFECYCLE, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE),
    REOPEN(Kind.LIFECYCLE, CLOSED),
    RECORD_SCORE(Kind.AFTERWARDS, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),
    RECORD_COMPLAINT(Kind.AFTERWARDS, REGISTERED, WAITING, ASSIGNED, ACTIVE, ON_HOLD, AFTERCARE, CLOSED),

    RETRACT_ENTRY(Kind.AFTERWARDS, CaseState.values()),
    VOID_ENTRY(Kind.AFTERWARDS, CaseState.values()),
    REQUEST_ERASURE(Kind.AFTERWARDS, CaseState.values()),
    ERASE(Kind.AFTERWARDS, CaseState.values()),
    REFUSE_ERASURE(Kind.AFTERWARDS, CaseState.values()),
    OPEN_IN_EMERGENCY(Kind.AFTERWARDS, CaseState.values());

    /** How an action's date is judged (TIME-1). */
    public enum Kind {
        /** Not before the last lifecycle event, not in the future. */
        LIFECYCLE,
        /** Any day from registration to today; on a closed case up to its end. */
        WORK,
        /** Any day from registration to today, also after the end of a closed case. */
        AFTERWARDS
    }

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final Set<CaseState> allowedIn;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

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
        return code;
    }

    /** @throws IllegalArgumentException when no action is written so */
    public static Action parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
