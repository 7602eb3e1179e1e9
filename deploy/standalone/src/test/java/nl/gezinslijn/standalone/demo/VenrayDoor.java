package nl.gezinslijn.standalone.demo;

import static nl.gezinslijn.standalone.demo.VenrayTeam.COORDINATOR;
import static nl.gezinslijn.standalone.demo.VenrayTeam.PROCESS_LEAD;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.standalone.demo.VenrayIntake.Arrival;

/** How a family comes in: registration, triage, waiting list, and for some a no. */
final class VenrayDoor {

    private static final List<String> DISTRICTS =
            Words.of("Centrum Brukske Brukske Landweert Landweert Veltum Veltum Vlakwater Oostrum Leunen Merselo"
                    + " Ysselsteyn Castenray Wanssum Oirlo Blitterswijck Smakt Veulen Heide Vredepeel Geijsteren");

    private VenrayDoor() {}

    static void tell(VenrayCase family) {
        Arrival arrival = family.outline().arrival();
        LocalDate day = arrival.registeredOn();
        register(family, day);
        family.diary()
                .add(
                        day,
                        COORDINATOR,
                        "triage",
                        Body.on(day)
                                .with("canWait", !arrival.urgent())
                                .with("urgency", urgency(arrival, family.dice()))
                                .with("reason", arrival.urgent() ? family.say(VenrayNotes.CANNOT_WAIT, day) : null));
        if (arrival.waits()) {
            family.diary().add(day, COORDINATOR, "enter-waiting-list", Body.on(day));
        }
        LocalDate declinedOn = arrival.declinedOn();
        if (declinedOn != null) {
            Body no = Body.on(declinedOn).with("reason", family.say(VenrayNotes.DECLINED, declinedOn));
            family.diary().add(declinedOn, COORDINATOR, "decline", no);
        }
    }

    private static void register(VenrayCase family, LocalDate day) {
        Household household = family.household();
        String source = family.outline().referralSource();
        Body registration = Body.on(day)
                .with("programme", "venray-2021")
                .with("referralSource", source)
                .with("helpQuestion", family.theme().code())
                .with("district", family.dice().pick(DISTRICTS))
                .with(
                        "members",
                        household.members().stream().map(m -> m.body().fields()).toList())
                .with(
                        "questionAbout",
                        household.aboutIsNamed() ? household.about().personId() : null)
                .with(
                        "question",
                        household.word(family.dice().pick(family.theme().questions())));
        family.diary()
                .addRecordedFrom(
                        recordedFrom(family, day),
                        day,
                        source.equals("municipality") ? PROCESS_LEAD : COORDINATOR,
                        "register",
                        registration);
    }

    private static int urgency(Arrival arrival, Dice dice) {
        return arrival.urgent() ? 1 : dice.pick(List.of(2, 3, 3, 3, 4, 4, 5));
    }

    /** Some registrations of the last days of 2022 were written down in January. */
    private static LocalDate recordedFrom(VenrayCase family, LocalDate day) {
        LocalDate assignedOn = family.outline().arrival().assignedOn();
        boolean couldWait = assignedOn != null && assignedOn.isAfter(VenrayHelp.CHRISTMAS_PILE_DONE);
        return VenrayHelp.isInChristmasPile(day) && couldWait && family.dice().percent(25)
                ? VenrayHelp.CHRISTMAS_PILE_DONE
                : day;
    }
}
