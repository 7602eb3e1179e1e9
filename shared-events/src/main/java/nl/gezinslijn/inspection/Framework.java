package nl.gezinslijn.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme.Label;
import org.jspecify.annotations.Nullable;

/**
 * The framework (toetsingskader) an inspectorate judges an approach by. Written in YAML; another inspectorate's is
 * another file. A mark is one judgement; some indicators share one.
 *
 * @param historical it is no longer used, and kept so that old reports can be read
 */
public record Framework(String id, int version, Label label, String source, boolean historical, List<Theme> themes) {

    public record Theme(String code, Label label, List<Criterion> criteria) {
        /** Codes of the marks in it, each once. */
        public List<String> marks() {
            return indicators().map(Indicator::mark).distinct().toList();
        }

        public Stream<Indicator> indicators() {
            return criteria.stream().flatMap(criterion -> criterion.indicators().stream());
        }
    }

    public record Criterion(String code, Label label, List<Indicator> indicators) {}

    /**
     * @param mark code of the judgement it is judged by, as its own or a shared one
     * @param evidence what can be reckoned from cases for it
     * @param document the part of the programme that says it
     */
    public record Indicator(
            String code,
            Label label,
            String mark,
            @Nullable EvidenceKind evidence,
            @Nullable String document) {}

    /** What can be reckoned from the cases of a period. */
    public enum EvidenceKind {
        /** Of the cases open in the period, those registered in it. */
        REGISTRATIONS,
        /** Of the cases being helped in the period, those with a plan agreed with the family (PLAN-1). */
        PLAN_AGREED,
        /** Of the cases being helped, those in which the own network was found or strengthened. */
        NETWORK_USED,
        /** Of the cases being helped, those with a first conversation that recorded the family's need. */
        NEED_RECORDED,
        /** Of the cases being helped, those whose goals were looked at, at a review or at closure. */
        GOALS_EVALUATED,
        /** Of the cases open in the period, those that had one coach all the time (COACH-1). */
        ONE_COACH,
        /** Of the cases being helped, those with one current plan (PLAN-4). */
        ONE_PLAN,
        /** Of the cases with a plan, those whose goals are for every member of the family. */
        PLAN_FOR_EVERYBODY,
        /** Of the cases with a contact at a place on record, those with one at home. */
        HOME_VISITS,
        /** Of the cases closed, those that the family did not end itself. */
        NOT_ENDED_BY_FAMILY,
        /** Of the cases with an escalation in the period, those whose escalations were all resolved. */
        ESCALATIONS_RESOLVED,
        /** Of the cases being helped, those in which consent was asked. */
        CONSENT_ASKED,
        /** Of the cases closed, those closed for a reason that counts as success. */
        CLOSED_SUCCESSFULLY,
        /** Of the cases that got a coach in the period, those that never stood on the waiting list. */
        WITHOUT_WAITING_LIST,
        /** Of the cases closed, those with a destination, a handover or a reopening. */
        FOLLOWED_UP
    }

    public Stream<Indicator> indicators() {
        return themes.stream().flatMap(Theme::indicators);
    }

    /** Codes of all marks, each once. */
    public List<String> marks() {
        return indicators().map(Indicator::mark).distinct().toList();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators().filter(indicator -> indicator.code().equals(code)).findFirst();
    }
}
