package nl.gezinslijn.event;

import java.util.List;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** The work itself. Work entries may be recorded late and fold in any order to the same result (TIME-1). */
public sealed interface WorkEvent extends CaseEvent {

    /**
     * @param kind code of the programme's contact kinds
     * @param minutes time spent with or for the family
     * @param members person ids of the family members who took part
     */
    @Named("ContactHeld")
    record ContactHeld(
            String kind,
            int minutes,
            List<String> members,
            @Nullable Protected<String> note) implements WorkEvent {
        public ContactHeld {
            members = List.copyOf(members);
        }
    }

    /** Plan and intensity were looked at again with the family. */
    @Named("ReviewHeld")
    record ReviewHeld(Conclusion conclusion, @Nullable Protected<String> note) implements WorkEvent {

        /** What the review concluded (INTY-4). */
        public enum Conclusion {
            CONTINUE,
            STEP_DOWN,
            END
        }
    }
}
