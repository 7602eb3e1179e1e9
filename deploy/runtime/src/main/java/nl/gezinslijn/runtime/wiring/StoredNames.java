package nl.gezinslijn.runtime.wiring;

import java.util.Optional;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeNames;
import nl.gezinslijn.runtime.names.LogicalNames;
import org.jspecify.annotations.Nullable;

/** Every stored name: events of cases, events outside them, and snapshots of cases under the revision of the fold. */
public final class StoredNames implements LogicalNames {

    @Override
    public @Nullable Class<?> classOf(String name) {
        if (name.equals(CaseAggregate.TYPE)) {
            return CaseAggregate.class;
        }
        Optional<? extends Class<?>> ofCase = EventNames.classOf(name);
        return ofCase.isPresent() ? ofCase.get() : OfficeNames.classOf(name).orElse(null);
    }

    @Override
    public @Nullable Name nameOf(Class<?> type) {
        if (type == CaseAggregate.class) {
            return new Name(CaseAggregate.TYPE, CaseFile.FOLD_REVISION);
        }
        if (CaseEvent.class.isAssignableFrom(type)) {
            Class<? extends CaseEvent> event = type.asSubclass(CaseEvent.class);
            return new Name(EventNames.nameOf(event), String.valueOf(EventNames.revisionOf(event)));
        }
        if (OfficeEvent.class.isAssignableFrom(type)) {
            Class<? extends OfficeEvent> event = type.asSubclass(OfficeEvent.class);
            return new Name(OfficeNames.nameOf(event), String.valueOf(OfficeNames.revisionOf(event)));
        }
        return null;
    }
}
