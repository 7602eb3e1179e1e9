package nl.gezinslijn.command.office;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.office.OfficeCommand.OpenInspection;
import nl.gezinslijn.command.office.OfficeCommand.RecordFinding;
import nl.gezinslijn.event.OfficeEvent.FindingRecorded;
import nl.gezinslijn.event.OfficeEvent.InspectionOpened;
import nl.gezinslijn.event.OfficeEvent.InspectionPublished;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.inspection.Framework;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.programme.Programme;

/** An inspection: opened over a period, a finding per mark, published once. */
final class Inspecting {

    private Inspecting() {}

    static List<OfInspection> open(OpenInspection c, Inspection inspection, OfficeSituation s) {
        unless(inspection.scope() == null, Rule.STATE_1, "this inspection has been opened already");
        Programme programme = s.programmes()
                .newest(c.programme())
                .orElseThrow(() -> new InvalidField("programme", "is not a programme of this service"));
        Framework framework = s.frameworks()
                .newest(c.framework())
                .orElseThrow(() -> new InvalidField("framework", "is not a framework of this service"));
        if (c.to().isBefore(c.from())) {
            throw new InvalidField("to", "is before from");
        }
        if (c.to().isAfter(s.on())) {
            throw new InvalidField("to", "is after the day the inspection is opened");
        }
        return List.of(new InspectionOpened(
                programme.id(), programme.version(), framework.id(), framework.version(), c.from(), c.to()));
    }

    static List<OfInspection> find(RecordFinding c, Inspection inspection, OfficeSituation s) {
        Framework framework = beingWritten(inspection, s);
        if (!framework.marks().contains(c.mark())) {
            throw new InvalidField(
                    "mark", "is not a mark of the framework; it has " + String.join(", ", framework.marks()));
        }
        return List.of(new FindingRecorded(c.mark(), c.verdict(), c.text()));
    }

    static List<OfInspection> publish(Inspection inspection, OfficeSituation s) {
        Set<String> open = new TreeSet<>(beingWritten(inspection, s).marks());
        open.removeAll(inspection.findings().keySet());
        unless(open.isEmpty(), Rule.STATE_1, "these marks have no finding yet: " + String.join(", ", open));
        return List.of(new InspectionPublished(s.stamp().recordedAt()));
    }

    private static Framework beingWritten(Inspection inspection, OfficeSituation s) {
        Inspection.Scope scope = inspection.scope();
        if (scope == null) {
            throw new Refused(Rule.STATE_1, "this inspection has not been opened");
        }
        unless(inspection.published() == null, Rule.STATE_1, "the report of this inspection has been published");
        return s.frameworks()
                .find(scope.framework(), scope.frameworkVersion())
                .orElseThrow(() -> new IllegalStateException("the framework of an inspection is not loaded"));
    }
}
