package nl.gezinslijn.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.gezinslijn.casefile.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case, and what it changed in the case file as it was known then.
 *
 * @param stateBefore null before the registration
 * @param changes field by field; the version and the instant of recording, which every entry changes, are left out
 */
public record ReplayStep(
        OpenEntry entry, @JsonInclude @Nullable CaseState stateBefore, CaseState stateAfter, List<Change> changes) {}
