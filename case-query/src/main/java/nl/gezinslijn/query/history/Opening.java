package nl.gezinslijn.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.privacy.Seal;
import org.jspecify.annotations.Nullable;

/** Opens the sealed fields of one answer, and notes which have been erased. */
public final class Opening {

    private final Seal seal;
    private final String caseId;
    private final List<String> erased = new ArrayList<>();

    public Opening(Seal seal, String caseId) {
        this.seal = seal;
        this.caseId = caseId;
    }

    /** Null where there is no value, where its key has been destroyed, and where it is withheld from this reader. */
    public @Nullable String text(String field, @Nullable Protected<String> value) {
        return value == null ? null : opened(field, value, seal.openText(caseId, value));
    }

    @Nullable
    LocalDate date(String field, @Nullable Protected<LocalDate> value) {
        return value == null ? null : opened(field, value, seal.openDate(caseId, value));
    }

    /** Whether a value stays shut for this reader, which is another thing than that it is gone. */
    public boolean withholds(Protected<?> value) {
        return seal.withholds(value);
    }

    /** Fields that had a value whose key has been destroyed. */
    public List<String> erased() {
        return List.copyOf(erased);
    }

    private <T> @Nullable T opened(String field, Protected<?> sealed, Optional<T> value) {
        if (value.isEmpty() && !seal.withholds(sealed)) {
            erased.add(field);
        }
        return value.orElse(null);
    }
}
