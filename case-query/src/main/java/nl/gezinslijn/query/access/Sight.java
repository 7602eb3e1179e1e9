package nl.gezinslijn.query.access;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Circle;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Relation;
import nl.gezinslijn.casefile.Relation.Supply;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a reader sees: those {@link Relation one has to do with} in one of the own roles, those of a programme
 * under inspection, and those opened in an emergency.
 *
 * @param worker the roles in which the reader works in cases
 * @param supplied what the reader's organisation supplies, by programme; nothing to those that are not here
 * @param inspected programmes that the reader inspects now
 * @param now when it is asked: an emergency passes
 */
public record Sight(Reader reader, Set<Role> worker, Map<String, Supply> supplied, Set<String> inspected, Instant now) {

    public Sight {
        worker = Set.copyOf(worker);
        supplied = Map.copyOf(supplied);
        inspected = Set.copyOf(inspected);
    }

    /** Sees no case, whatever there is. */
    public boolean isNone() {
        return worker.isEmpty() && inspected.isEmpty();
    }

    public boolean sees(CaseFile file) {
        String programme = programme(file);
        return related(programme, file.coaching().lastCoach(), file.circle())
                || inspected.contains(programme)
                || inEmergency(file);
    }

    /** On what the sight of a case rests; what is seen in several ways rests on the closest. */
    public Ground ground(CaseFile file) {
        String programme = programme(file);
        return related(programme, file.coaching().lastCoach(), file.circle())
                ? Ground.RELATION
                : inspected.contains(programme) ? Ground.INSPECTION : Ground.EMERGENCY;
    }

    /** The same for what lists show. */
    public Ground listGround() {
        return worker.isEmpty() ? Ground.INSPECTION : Ground.RELATION;
    }

    /** Emergencies aside: what was opened in one is in no list. */
    public boolean lists(String programme, @Nullable String lastCoach, Circle circle) {
        return related(programme, lastCoach, circle) || inspected.contains(programme);
    }

    /** Hands a case out as a dossier: its coach, and the coordinator of its organisation. */
    public boolean handsOut(CaseFile file) {
        return relatedAs(Role.COACH, file) || coordinates(file);
    }

    /** A case that is the reader's as a coordinator. */
    public boolean coordinates(CaseFile file) {
        return relatedAs(Role.COORDINATOR, file);
    }

    private boolean relatedAs(Role role, CaseFile file) {
        return worker.contains(role)
                && relatedAs(role, programme(file), file.coaching().lastCoach(), file.circle());
    }

    /** Programmes to which the reader's organisation supplies in this way. */
    public Set<String> supplied(Supply how) {
        return supplied.entrySet().stream()
                .filter(each -> each.getValue() == how)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** In one of these roles one sees what coaches do. */
    public boolean works(Role role) {
        return worker.contains(role);
    }

    private boolean related(String programme, @Nullable String lastCoach, Circle circle) {
        return worker.stream().anyMatch(role -> relatedAs(role, programme, lastCoach, circle));
    }

    private boolean relatedAs(Role role, String programme, @Nullable String lastCoach, Circle circle) {
        return Relation.exists(
                lastCoach,
                circle,
                reader.account(),
                role,
                reader.organisation(),
                supplied.getOrDefault(programme, Supply.NOTHING));
    }

    private boolean inEmergency(CaseFile file) {
        return !worker.isEmpty() && file.circle().inEmergency(reader.account(), now);
    }

    private static String programme(CaseFile file) {
        Intake intake = Objects.requireNonNull(file.intake(), "not registered");
        return intake.programme();
    }
}
