package nl.gezinslijn.event;

import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Other help: referred to, bridged until it begins, beside the coaching, or no longer needed. */
public sealed interface HelpEvent extends CaseEvent {

    /** Scaling up (opschalen) or down (afschalen). */
    enum Direction {
        UP,
        DOWN
    }

    /**
     * The family was referred to another organisation (REF-1).
     *
     * @param referral number of the referral in this case, from 1
     * @param provision code of the programme's provisions
     */
    @Named("FamilyReferred")
    record FamilyReferred(
            int referral,
            Direction direction,
            String organisation,
            @Nullable String provision,
            @Nullable Protected<String> note)
            implements HelpEvent {}

    /** What became of a referral. */
    enum ReferralOutcome {
        HELP_BEGUN,
        NOT_TAKEN_ON,
        FAMILY_DECLINED
    }

    /** A referral is no longer open. */
    @Named("ReferralEnded")
    record ReferralEnded(int referral, ReferralOutcome outcome) implements HelpEvent {}

    /**
     * Bridging care (overbruggingszorg) while the family waits for other help.
     *
     * @param bridging number of the bridging in this case, from 1
     * @param referral number of the referral it bridges to, where there is one
     */
    @Named("BridgingBegun")
    record BridgingBegun(int bridging, @Nullable Integer referral) implements HelpEvent {}

    /** The bridging care ended. */
    @Named("BridgingEnded")
    record BridgingEnded(int bridging) implements HelpEvent {}

    /**
     * The family has another provision beside the coaching.
     *
     * @param number of the provision in this case, from 1
     * @param provision code of the programme's provisions
     */
    @Named("ProvisionNoted")
    record ProvisionNoted(
            int number, String provision, @Nullable String organisation) implements HelpEvent {}

    /** The other provision ended. */
    @Named("ProvisionEnded")
    record ProvisionEnded(int number) implements HelpEvent {}

    /**
     * Coaching made a provision needless.
     *
     * @param provision code of the programme's provisions
     */
    @Named("ProvisionPrevented")
    record ProvisionPrevented(String provision) implements HelpEvent {}
}
