package nl.gezinslijn.event;

import java.util.Collection;
import java.util.Optional;

/** The stored name and revision of every event of a case, and back. */
public final class EventNames {

    private static final Names<CaseEvent> NAMES = new Names<>(CaseEvent.class);

    private EventNames() {}

    public static Collection<Class<? extends CaseEvent>> all() {
        return NAMES.all();
    }

    public static String nameOf(Class<? extends CaseEvent> type) {
        return Names.nameOf(type);
    }

    public static int revisionOf(Class<? extends CaseEvent> type) {
        return Names.revisionOf(type);
    }

    /** Empty when no event of a case is stored under this name. */
    public static Optional<Class<? extends CaseEvent>> classOf(String name) {
        return NAMES.classOf(name);
    }
}
