package nl.gezinslijn.event;

import java.util.Collection;
import java.util.Optional;

/** The stored name and revision of every event outside cases, and back. */
public final class OfficeNames {

    private static final Names<OfficeEvent> NAMES = new Names<>(OfficeEvent.class);

    private OfficeNames() {}

    public static Collection<Class<? extends OfficeEvent>> all() {
        return NAMES.all();
    }

    public static String nameOf(Class<? extends OfficeEvent> type) {
        return Names.nameOf(type);
    }

    public static int revisionOf(Class<? extends OfficeEvent> type) {
        return Names.revisionOf(type);
    }

    /** Empty when no event outside cases is stored under this name. */
    public static Optional<Class<? extends OfficeEvent>> classOf(String name) {
        return NAMES.classOf(name);
    }
}
