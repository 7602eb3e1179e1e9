package nl.gezinslijn.command.office;

import java.util.List;
import java.util.Optional;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.office.OfficeCommand.LeaveOffice;
import nl.gezinslijn.command.office.OfficeCommand.RecordQualification;
import nl.gezinslijn.command.office.OfficeCommand.SetIntensityCapacity;
import nl.gezinslijn.command.office.OfficeCommand.TakeOffice;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.QualificationRecorded;
import nl.gezinslijn.event.OfficeEvent.StaffLeftOffice;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.programme.Programme.Code;

/** COACH-5, INTY-1 and INTY-2 from the side of the office: who may do what, and how many places there are. */
final class Staffing {

    private Staffing() {}

    static List<OfCoach> qualification(RecordQualification c, OfficeSituation s) {
        List<Code> known = s.programmes().all().stream()
                .flatMap(p -> p.coach().qualifications().stream())
                .distinct()
                .toList();
        Codes.check("qualification", c.qualification(), known);
        if (c.validUntil() != null && c.validUntil().isBefore(c.validFrom())) {
            throw new InvalidField("validUntil", "is before validFrom");
        }
        return List.of(new QualificationRecorded(c.qualification(), c.validFrom(), c.validUntil()));
    }

    static List<OfProgramme> capacity(SetIntensityCapacity c, OfficeSituation s) {
        boolean limited = s.programme()
                .intensity(c.intensity())
                .filter(i -> i.capacity() != null)
                .isPresent();
        if (!limited) {
            throw new InvalidField("intensity", "is not an intensity of the programme with a number of places");
        }
        return List.of(new IntensityCapacitySet(c.intensity(), c.upTo()));
    }

    static List<OfProgramme> takeOffice(TakeOffice c, Office office, OfficeSituation s) {
        s.programme();
        Refused.unless(
                current(office, c.account(), c.role()).isEmpty(),
                Rule.STATE_1,
                "this person is in that office already");
        return List.of(new StaffTookOffice(c.account(), c.role(), c.organisation()));
    }

    static List<OfProgramme> leaveOffice(LeaveOffice c, Office office, OfficeSituation s) {
        Office.Staff staff = current(office, c.account(), c.role())
                .orElseThrow(() -> new Refused(Rule.STATE_1, "this person is not in that office"));
        Refused.unless(
                !s.on().isBefore(staff.since()),
                Rule.TIME_1,
                "occurredOn " + s.on() + " is before that office was taken on " + staff.since());
        return List.of(new StaffLeftOffice(c.account(), c.role()));
    }

    private static Optional<Office.Staff> current(Office office, String account, Role role) {
        return office.staff().stream()
                .filter(s -> s.account().equals(account) && s.role() == role && s.until() == null)
                .findFirst();
    }
}
