package nl.gezinslijn.event;

import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** How safe it is, and what that does to the plan (SAFE-1, SAFE-2). */
public sealed interface SafetyEvent extends CaseEvent {

    /** Outcome of an assessment. */
    enum SafetyLevel {
        /** veilig genoeg */
        SAFE_ENOUGH,
        /** zorgen over de veiligheid */
        CONCERN,
        /** acuut onveilig */
        ACUTELY_UNSAFE
    }

    /**
     * The risks were assessed with an instrument (risicotaxatie).
     *
     * @param instrument code of the programme's risk instruments
     * @param level what the instrument says, 1 low to 5 high
     */
    @Named("RiskAssessed")
    record RiskAssessed(
            String instrument, int level, @Nullable Protected<String> note) implements SafetyEvent {}

    /** Somebody judged how safe it is. Acute unsafety puts the plan on hold where the programme says so (SAFE-1). */
    @Named("SafetyAssessed")
    record SafetyAssessed(SafetyLevel level, @Nullable Protected<String> note) implements SafetyEvent {}

    /** A safety plan (veiligheidsplan) was made with the family and its network. */
    @Named("SafetyPlanMade")
    record SafetyPlanMade(Protected<String> text) implements SafetyEvent {}

    /** The plan rests until it is safe enough; help turns to safety first. */
    @Named("PlanPutOnHold")
    record PlanPutOnHold() implements SafetyEvent {}

    /** It is safe enough again: the plan goes on, an existing safety plan as part of it (SAFE-2). */
    @Named("WorkResumed")
    record WorkResumed() implements SafetyEvent {}
}
