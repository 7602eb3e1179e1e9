package nl.gezinslijn.command.scenario;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.StaffLeftOffice;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;

/** Words for what is so around the case: in the programme's office and with its coaches. */
public final class Elsewhere {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private Elsewhere() {}

    /** Other cases take so many places of an intensity. */
    public static Consumer<TestLines> placesTaken(String programme, String intensity, int number) {
        OfProgramme[] taken = IntStream.rangeClosed(1, number)
                .mapToObj(n -> new IntensityPlaceTaken(intensity, "other-" + n))
                .toArray(OfProgramme[]::new);
        return lines -> lines.ofOffice(programme, LONG_AGO, taken);
    }

    /** The office set another number of places than the programme's. */
    public static Consumer<TestLines> placesSet(String programme, String intensity, int upTo) {
        return lines -> lines.ofOffice(programme, LONG_AGO, new IntensityCapacitySet(intensity, upTo));
    }

    public static Consumer<TestLines> tookOffice(String programme, Actor who, String day) {
        return lines -> lines.ofOffice(
                programme, LocalDate.parse(day), new StaffTookOffice(who.id(), who.role(), who.organisation()));
    }

    public static Consumer<TestLines> leftOffice(String programme, Actor who, String day) {
        return lines -> lines.ofOffice(programme, LocalDate.parse(day), new StaffLeftOffice(who.id(), who.role()));
    }

    /** The coach has one case at a time, and this is it. */
    public static Consumer<TestLines> hasOnly(Actor coach, String caseId) {
        return lines -> lines.ofCoach(coach.id(), LONG_AGO, new CaseloadCapSet(1), new CoachPlaceTaken(caseId));
    }

    public static Consumer<TestLines> givesOtherCare(Actor coach) {
        return lines -> lines.ofCoach(coach.id(), LONG_AGO, new CoachProfiled(coach.organisation(), true));
    }
}
