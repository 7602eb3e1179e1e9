package nl.gezinslijn.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * What happens outside any one case. Each is stored in the line of what it is about: a coach, a family, a programme's
 * office, a programme's tally, or an inspection. Days are the entry's occurred-on.
 */
public sealed interface OfficeEvent {

    /**
     * In the line of one coach: who coaches, under what conditions, and which cases take a place (COACH-2, COACH-5).
     */
    sealed interface OfCoach extends OfficeEvent {}

    /** In the line of one family: its open case per programme (INT-2). */
    sealed interface OfFamily extends OfficeEvent {}

    /** In the line of one programme's office: waiting list, places, staff (WAIT-2, INTY-1, INTY-2). */
    sealed interface OfProgramme extends OfficeEvent {}

    /** In the line of one programme's tally: what is counted outside cases, and never tied to one. */
    sealed interface OfTally extends OfficeEvent {}

    /** In the line of one inspection: what was looked at and what was found. */
    sealed interface OfInspection extends OfficeEvent {}

    /**
     * What is to be known of a coach before any case: the organisation, and whether the coach gives other care.
     *
     * @param careProvider this coach, or the organisation, gives other care too (COACH-3)
     */
    @Named("CoachProfiled")
    record CoachProfiled(String organisation, boolean careProvider) implements OfCoach {}

    /**
     * The coach holds a qualification for a time (COACH-5).
     *
     * @param qualification code of a programme's qualifications
     * @param validUntil last day; null while it has no end
     */
    @Named("QualificationRecorded")
    record QualificationRecorded(
            String qualification,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) implements OfCoach {}

    /**
     * The coach's own cap on cases at a time was set or lifted; of it and the programme's the lower holds (COACH-2).
     *
     * @param atMost number of cases at a time; null for no cap of this coach's own
     */
    @Named("CaseloadCapSet")
    record CaseloadCapSet(@Nullable Integer atMost) implements OfCoach {}

    /** A case takes one of the coach's places. */
    @Named("CoachPlaceTaken")
    record CoachPlaceTaken(String caseId) implements OfCoach {}

    /** A case no longer takes one of the coach's places. */
    @Named("CoachPlaceGivenBack")
    record CoachPlaceGivenBack(String caseId) implements OfCoach {}

    /** The family has an open case with this programme from here. */
    @Named("FamilyCaseOpened")
    record FamilyCaseOpened(String programme, String caseId) implements OfFamily {}

    /** The family's case with this programme is closed or declined. */
    @Named("FamilyCaseEnded")
    record FamilyCaseEnded(String programme, String caseId) implements OfFamily {}

    /**
     * A case stands on the programme's waiting list, or was put elsewhere on it by another triage.
     *
     * @param urgency 1 is the most urgent, 5 the least
     */
    @Named("WaitingListJoined")
    record WaitingListJoined(String caseId, int urgency, LocalDate registeredOn) implements OfProgramme {}

    /** A case no longer stands on the waiting list. */
    @Named("WaitingListLeft")
    record WaitingListLeft(String caseId) implements OfProgramme {}

    /** A case takes one of an intensity's places. */
    @Named("IntensityPlaceTaken")
    record IntensityPlaceTaken(String intensity, String caseId) implements OfProgramme {}

    /** A case no longer takes one of an intensity's places. */
    @Named("IntensityPlaceGivenBack")
    record IntensityPlaceGivenBack(String intensity, String caseId) implements OfProgramme {}

    /** The number of places that holds from here, instead of the programme's own. */
    @Named("IntensityCapacitySet")
    record IntensityCapacitySet(String intensity, int upTo) implements OfProgramme {}

    /** Somebody holds a role with the programme from that date. */
    @Named("StaffTookOffice")
    record StaffTookOffice(String account, Role role, String organisation) implements OfProgramme {}

    /** Somebody no longer holds the role, from that date. */
    @Named("StaffLeftOffice")
    record StaffLeftOffice(String account, Role role) implements OfProgramme {}

    /**
     * So many surveys were sent out.
     *
     * @param survey code of the programme's surveys
     */
    @Named("SurveysSent")
    record SurveysSent(String survey, int number) implements OfTally {}

    /** One survey came back; never tied to a case. */
    @Named("SurveyReturned")
    record SurveyReturned(String survey, List<Answer> answers) implements OfTally {
        public SurveyReturned {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The answer to one question.
     *
     * @param value a grade, a count, or 1 for yes and 0 for no
     * @param outOf of how many, where the question asks for a count out of a count
     * @param choice code of the question's choices
     */
    record Answer(
            String question,
            @Nullable Integer value,
            @Nullable Integer outOf,
            @Nullable String choice) {}

    /**
     * A training for a group of parents or children was held.
     *
     * @param training code of the programme's trainings
     * @param participants how many took part
     */
    @Named("GroupTrainingHeld")
    record GroupTrainingHeld(String training, int participants) implements OfTally {}

    /**
     * Information and advice, support to professionals, partners, reach, meetings: whatever the programme counts.
     *
     * @param count code of the programme's counts
     * @param of what, in a few words that name no person, such as the name of a partner organisation
     */
    @Named("CountRecorded")
    record CountRecorded(String count, int number, @Nullable String of) implements OfTally {}

    /**
     * An inspector began to look at a programme over a period.
     *
     * @param programme id of the programme
     * @param programmeVersion the newest then
     * @param framework id of the framework it is judged by
     * @param frameworkVersion the newest then
     * @param from first day looked at
     * @param to last day looked at
     */
    @Named("InspectionOpened")
    record InspectionOpened(
            String programme,
            int programmeVersion,
            String framework,
            int frameworkVersion,
            LocalDate from,
            LocalDate to)
            implements OfInspection {}

    /** How a mark of the framework was judged. */
    enum Verdict {
        /** It is as it should be. */
        MET,
        /** There is a point to improve. */
        TO_IMPROVE
    }

    /**
     * What was found at one mark of the framework; a later one takes its place.
     *
     * @param mark code of the mark
     * @param verdict it is as it should be, or there is a point to improve
     * @param text what was seen
     */
    @Named("FindingRecorded")
    record FindingRecorded(
            String mark, Verdict verdict, @Nullable Protected<String> text) implements OfInspection {}

    /**
     * The report was published: it keeps the instant it looked at, and can be opened again with the same figures.
     *
     * @param knownAt what was recorded later is not in it
     */
    @Named("InspectionPublished")
    record InspectionPublished(Instant knownAt) implements OfInspection {}
}
