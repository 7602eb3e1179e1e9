package nl.gezinslijn.command.office;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.OfficeEvent.Answer;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.OfTally;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Something to be recorded outside cases. */
public sealed interface OfficeCommand {

    OfficeAction action();

    sealed interface OfCoachLine extends OfficeCommand {
        List<OfCoach> decide(CoachRecord coach, OfficeSituation s);
    }

    sealed interface OfOfficeLine extends OfficeCommand {
        List<OfProgramme> decide(Office office, OfficeSituation s);
    }

    sealed interface OfTallyLine extends OfficeCommand {
        List<OfTally> decide(OfficeSituation s);
    }

    sealed interface OfInspectionLine extends OfficeCommand {
        List<OfInspection> decide(Inspection inspection, OfficeSituation s);
    }

    /** Who a coach works for, and whether coach or organisation gives other care too (COACH-3). */
    record ProfileCoach(String organisation, boolean careProvider) implements OfCoachLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.PROFILE_COACH;
        }

        @Override
        public List<OfCoach> decide(CoachRecord coach, OfficeSituation s) {
            return List.of(new CoachProfiled(organisation, careProvider));
        }
    }

    /** @param validUntil last day; null while it has no end (COACH-5) */
    record RecordQualification(
            String qualification,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) implements OfCoachLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.RECORD_QUALIFICATION;
        }

        @Override
        public List<OfCoach> decide(CoachRecord coach, OfficeSituation s) {
            return Staffing.qualification(this, s);
        }
    }

    /** @param atMost number of cases at a time; null for no cap of this coach's own (COACH-2) */
    record SetCaseloadCap(@Nullable Integer atMost) implements OfCoachLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.SET_CASELOAD_CAP;
        }

        @Override
        public List<OfCoach> decide(CoachRecord coach, OfficeSituation s) {
            return List.of(new CaseloadCapSet(atMost));
        }
    }

    /** The number of places of an intensity from now on (INTY-2). */
    record SetIntensityCapacity(String intensity, int upTo) implements OfOfficeLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.SET_INTENSITY_CAPACITY;
        }

        @Override
        public List<OfProgramme> decide(Office office, OfficeSituation s) {
            return Staffing.capacity(this, s);
        }
    }

    /** Somebody is in office in a role from this day (INTY-1). */
    record TakeOffice(String account, Role role, String organisation) implements OfOfficeLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.TAKE_OFFICE;
        }

        @Override
        public List<OfProgramme> decide(Office office, OfficeSituation s) {
            return Staffing.takeOffice(this, office, s);
        }
    }

    /** Somebody is no longer in office from this day. */
    record LeaveOffice(String account, Role role) implements OfOfficeLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.LEAVE_OFFICE;
        }

        @Override
        public List<OfProgramme> decide(Office office, OfficeSituation s) {
            return Staffing.leaveOffice(this, office, s);
        }
    }

    record SendSurveys(String survey, int number) implements OfTallyLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.SEND_SURVEYS;
        }

        @Override
        public List<OfTally> decide(OfficeSituation s) {
            return Counting.sent(this, s);
        }
    }

    /** One survey came back; never tied to a case. */
    record ReturnSurvey(String survey, List<Answer> answers) implements OfTallyLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.RETURN_SURVEY;
        }

        @Override
        public List<OfTally> decide(OfficeSituation s) {
            return Counting.returned(this, s);
        }
    }

    record HoldGroupTraining(String training, int participants) implements OfTallyLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.HOLD_GROUP_TRAINING;
        }

        @Override
        public List<OfTally> decide(OfficeSituation s) {
            return Counting.training(this, s);
        }
    }

    /** @param of what, in a few words that name no person */
    record RecordCount(String count, int number, @Nullable String of) implements OfTallyLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.RECORD_COUNT;
        }

        @Override
        public List<OfTally> decide(OfficeSituation s) {
            return Counting.count(this, s);
        }
    }

    /** An inspector begins to look at a programme over a period. */
    record OpenInspection(String programme, String framework, LocalDate from, LocalDate to)
            implements OfInspectionLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.OPEN_INSPECTION;
        }

        @Override
        public List<OfInspection> decide(Inspection inspection, OfficeSituation s) {
            return Inspecting.open(this, inspection, s);
        }
    }

    /** What was found at one mark of the framework. */
    record RecordFinding(
            String mark, Verdict verdict, @Nullable Protected<String> text) implements OfInspectionLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.RECORD_FINDING;
        }

        @Override
        public List<OfInspection> decide(Inspection inspection, OfficeSituation s) {
            return Inspecting.find(this, inspection, s);
        }
    }

    /** The report goes out, and keeps the instant it looked at. */
    record PublishInspection() implements OfInspectionLine {
        @Override
        public OfficeAction action() {
            return OfficeAction.PUBLISH_INSPECTION;
        }

        @Override
        public List<OfInspection> decide(Inspection inspection, OfficeSituation s) {
            return Inspecting.publish(inspection, s);
        }
    }
}
