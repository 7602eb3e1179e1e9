package nl.gezinslijn.command.api;

import java.util.List;
import java.util.Optional;
import nl.gezinslijn.casefile.Action;

/** The whole of what can be done in a case, as resources: requests, imports and the API document share this table. */
final class ActionResources {

    static final List<Topic> TOPICS = List.of(
            IntakeBodies.TOPIC,
            CoachBodies.TOPIC,
            PartyBodies.TOPIC,
            PlanBodies.TOPIC,
            WorkBodies.TOPIC,
            TermBodies.TOPIC,
            SafetyBodies.TOPIC,
            MeldcodeBodies.TOPIC,
            ProtectionBodies.TOPIC,
            EscalationBodies.TOPIC,
            HelpBodies.TOPIC,
            HandoverBodies.TOPIC,
            ClosureBodies.TOPIC,
            OutcomeBodies.TOPIC,
            RecordBodies.TOPIC);

    static final List<ActionResource> ALL =
            TOPICS.stream().flatMap(topic -> topic.resources().stream()).toList();

    private ActionResources() {}

    /**
     * Where an action is posted; empty for what only the service itself does.
     *
     * @param numbered the request speaks of a number: an escalation is raised as a new one, or taken higher
     */
    static Optional<ActionResource> of(Action action, boolean numbered) {
        List<ActionResource> all =
                ALL.stream().filter(r -> r.action() == action).toList();
        return all.stream()
                .filter(r -> r.isNumbered() == numbered)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** What the API document calls it: the action, and for the second resource of one what it does further. */
    static String operation(ActionResource resource) {
        boolean hasTwo =
                ALL.stream().filter(r -> r.action() == resource.action()).count() > 1;
        return resource.action().code() + (resource.isNumbered() && hasTwo ? "-further" : "");
    }
}
