package nl.gezinslijn.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a look back could not count, because something in them cannot be read.
 *
 * @param cases how many
 * @param caseIds which; null for those who may not see every case
 */
public record LeftOut(int cases, @Nullable List<String> caseIds) {

    public LeftOut {
        caseIds = caseIds == null ? null : List.copyOf(caseIds);
    }

    static LeftOut of(List<String> caseIds) {
        return new LeftOut(caseIds.size(), caseIds);
    }

    public LeftOut withoutIds() {
        return new LeftOut(cases, null);
    }
}
