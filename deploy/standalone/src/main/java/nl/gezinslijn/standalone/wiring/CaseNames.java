package nl.gezinslijn.standalone.wiring;

import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.standalone.store.LogicalNames;
import org.jspecify.annotations.Nullable;

/** The stored names of a case: its events, and its snapshots under the revision of the fold. */
public final class CaseNames implements LogicalNames {

    @Override
    public @Nullable Class<?> classOf(String name) {
        return name.equals(CaseAggregate.TYPE)
                ? CaseAggregate.class
                : EventNames.classOf(name).orElse(null);
    }

    @Override
    public @Nullable Name nameOf(Class<?> type) {
        if (type == CaseAggregate.class) {
            return new Name(CaseAggregate.TYPE, CaseFile.FOLD_REVISION);
        }
        if (!CaseEvent.class.isAssignableFrom(type)) {
            return null;
        }
        Class<? extends CaseEvent> event = type.asSubclass(CaseEvent.class);
        return new Name(EventNames.nameOf(event), String.valueOf(EventNames.revisionOf(event)));
    }
}
