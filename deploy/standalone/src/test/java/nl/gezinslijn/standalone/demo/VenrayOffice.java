package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.VenrayTeam.BEHAVIOURAL_SCIENTIST;
import static nl.gezinslijn.standalone.demo.VenrayTeam.COACHES;
import static nl.gezinslijn.standalone.demo.VenrayTeam.COORDINATOR;
import static nl.gezinslijn.standalone.demo.VenrayTeam.PROCESS_LEAD;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;

/** What lies outside the cases of Venray: who was in office, with which qualifications, and what was counted. */
final class VenrayOffice {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 2);
    private static final LocalTime FIRST_THING = LocalTime.of(8, 5);
    private static final List<String> QUALIFICATIONS =
            Programmes.shipped().newest(VenrayRegister.NAME).orElseThrow().coach().qualifications().stream()
                    .map(Programme.Code::code)
                    .toList();

    private VenrayOffice() {}

    static List<RegisterLine> lines() {
        List<RegisterLine> lines = new ArrayList<>();
        lines.add(inOffice(PROCESS_LEAD));
        lines.add(inOffice(BEHAVIOURAL_SCIENTIST));
        lines.add(line(
                VenrayRegister.NAME,
                "leave-office",
                BEHAVIOURAL_SCIENTIST.until(),
                Body.on(BEHAVIOURAL_SCIENTIST.until())
                        .with("account", BEHAVIOURAL_SCIENTIST.id())
                        .with("role", "BEHAVIOURAL_SCIENTIST")));
        for (Worker coach : COACHES) {
            LocalDate day = coach.from().isBefore(FIRST_DAY) ? FIRST_DAY : coach.from();
            lines.add(line(
                    coach.id(),
                    "profile-coach",
                    day,
                    Body.on(day).with("organisation", coach.organisation()).with("careProvider", false)));
            for (String qualification : QUALIFICATIONS) {
                lines.add(line(
                        coach.id(),
                        "record-qualification",
                        day,
                        Body.on(day).with("qualification", qualification).with("validFrom", day.minusYears(1))));
            }
        }
        VenraySurveys.lines().forEach(lines::add);
        VenrayActivities.lines().forEach(lines::add);
        return lines;
    }

    /** A survey, a training or a count, entered on the day itself. */
    static RegisterLine counted(String action, LocalDate day, Body body) {
        return line(VenrayRegister.NAME, action, day, body);
    }

    private static RegisterLine inOffice(Worker worker) {
        Body body = Body.on(FIRST_DAY)
                .with("account", worker.id())
                .with("role", worker.role().toUpperCase(Locale.ROOT).replace('-', '_'))
                .with("organisation", worker.organisation());
        return line(VenrayRegister.NAME, "take-office", FIRST_DAY, body);
    }

    private static RegisterLine line(String about, String action, LocalDate day, Body body) {
        return RegisterLine.about(about, action, OfficeCalendar.at(day, FIRST_THING), COORDINATOR, body);
    }
}
