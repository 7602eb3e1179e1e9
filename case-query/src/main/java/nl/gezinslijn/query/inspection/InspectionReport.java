package nl.gezinslijn.query.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.programme.Programme.Label;
import nl.gezinslijn.query.history.LeftOut;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An inspection with its framework: what was found per mark, and what cases and programme say beside it.
 *
 * @param published day it was published; null while it is being written
 * @param knownAt the instant it looks at: what was recorded later is not in it
 * @param historical the framework is no longer used
 * @param leftOut cases that could not be looked at
 */
public record InspectionReport(
        String id,
        String programme,
        int programmeVersion,
        String framework,
        Label frameworkLabel,
        boolean historical,
        LocalDate from,
        LocalDate to,
        LocalDate openedOn,
        String openedBy,
        @JsonInclude @Nullable LocalDate published,
        Instant knownAt,
        Tally total,
        LeftOut leftOut,
        List<OfTheme> themes) {

    /**
     * How much there is of what.
     *
     * @param met marks judged as they should be
     * @param toImprove marks with a point to improve
     * @param open marks without a finding yet
     */
    public record Tally(int criteria, int indicators, int marks, int met, int toImprove, int open) {
        Tally plus(Tally other) {
            return new Tally(
                    criteria + other.criteria,
                    indicators + other.indicators,
                    marks + other.marks,
                    met + other.met,
                    toImprove + other.toImprove,
                    open + other.open);
        }
    }

    public record OfTheme(String code, Label label, Tally tally, List<OfCriterion> criteria, List<OfMark> marks) {}

    public record OfCriterion(String code, Label label, List<OfIndicator> indicators) {}

    /**
     * @param evidence from the cases of the period; null where they cannot say
     * @param document what the programme itself says of it; null where it does not
     */
    public record OfIndicator(
            String code,
            Label label,
            String mark,
            @JsonInclude @Nullable Evidence evidence,
            @JsonInclude @Nullable Said document) {}

    /** @param part of the programme, as in its YAML */
    public record Said(String part, JsonNode says) {}

    /**
     * @param verdict null while there is no finding
     * @param text null when none was given, or it was erased
     */
    public record OfMark(
            String code,
            List<String> indicators,
            @JsonInclude @Nullable Verdict verdict,
            @Nullable String text,
            @Nullable LocalDate on) {}

    /** An inspection in a list. */
    public record Summary(
            String id,
            String programme,
            String framework,
            LocalDate from,
            LocalDate to,
            LocalDate openedOn,
            String openedBy,
            int findings,
            @JsonInclude @Nullable LocalDate published) {}
}
