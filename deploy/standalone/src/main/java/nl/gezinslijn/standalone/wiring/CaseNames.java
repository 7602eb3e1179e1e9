package nl.gezinslijn.standalone.wiring;

import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeNames;
import nl.gezinslijn.standalone.store.LogicalNames;
import nl.gezinslijn.standalone.store.LogicalNames.Name;
import org.jspecify.annotations.Nullable;

/** The stored names of all events, and of a case's snapshots under the revision of the fold. */
public final class CaseNames implements LogicalNames {

    @Override
    public @Nullable Class<?> classOf(String name) {
        return name.equals(CaseAggregate.TYPE)
                ? CaseAggregate.class
                : EventNames.classOf(name)
                        .<Class<?>>map(type -> type)
                        .or(() -> OfficeNames.classOf(name))
                        .orElse(null);
    }

    @Override
    public @Nullable Name nameOf(Class<?> type) {
        if (type == CaseAggregate.class) {
            return new Name(CaseAggregate.TYPE, CaseFile.FOLD_REVISION);
        }
        if (OfficeEvent.class.isAssignableFrom(type)) {
            Class<? extends OfficeEvent> event = type.asSubclass(OfficeEvent.class);
            return new Name(OfficeNames.nameOf(event), String.valueOf(OfficeNames.revisionOf(event)));
        }
        if (!CaseEvent.class.isAssignableFrom(type)) {
            return null;
        }
        Class<? extends CaseEvent> event = type.asSubclass(CaseEvent.class);
        return new Name(EventNames.nameOf(event), String.valueOf(EventNames.revisionOf(event)));
    }
}
