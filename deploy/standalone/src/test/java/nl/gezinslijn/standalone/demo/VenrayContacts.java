package nl.gezinslijn.standalone.demo;

import static java.util.Objects.requireNonNull;
import static nl.gezinslijn.standalone.demo.VenrayTeam.PROCESS_LEAD;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gezinslijn.standalone.demo.Household.Member;

/** The contacts with one family: a few when support is light, one a week when it is not. Some are written down late. */
final class VenrayContacts {

    private record Minutes(int from, int to) {}

    private static final Map<String, Minutes> MINUTES = Map.of(
            "home-visit", new Minutes(12, 20),
            "office", new Minutes(9, 15),
            "school", new Minutes(9, 12),
            "gp-practice", new Minutes(6, 9),
            "phone", new Minutes(2, 6),
            "video", new Minutes(6, 9),
            "e-mail", new Minutes(1, 3),
            "message", new Minutes(1, 1),
            "together", new Minutes(12, 18));

    /** Until then much was done from a distance. */
    private static final LocalDate CORONA_RULES_END = LocalDate.of(2022, 2, 25);

    private static final List<String> ALWAYS = Words.of("home-visit home-visit home-visit home-visit home-visit"
            + " phone phone phone office together e-mail message video");

    private final VenrayCase family;
    private final Dice dice;

    private VenrayContacts(VenrayCase family) {
        this.family = family;
        this.dice = family.dice();
    }

    static void tell(VenrayCase family) {
        VenrayContacts contacts = new VenrayContacts(family);
        LocalDate first = family.later(family.spell().assignedOn(), 1, 3);
        contacts.record(first, "phone", 15, VenrayNotes.ACQUAINTED);
        switch (String.valueOf(family.outline().intensity())) {
            case "standby-support" -> contacts.everyMonth();
            case "complex-intensive" -> contacts.everyWeek();
            default -> contacts.nowAndThen();
        }
    }

    /** At most two hours in each month. */
    private void everyMonth() {
        LocalDate day = family.spell().startedOn();
        while (day.isBefore(family.end())) {
            record(day, "home-visit", 10 * dice.between(6, 9), note("home-visit", day));
            YearMonth next = YearMonth.from(day).plusMonths(1);
            day = OfficeCalendar.onOrAfter(next.atDay(dice.between(2, 24)));
        }
    }

    /** More than two hours a week. */
    private void everyWeek() {
        LocalDate week = family.spell().startedOn();
        while (week.isBefore(family.end())) {
            LocalDate day = OfficeCalendar.onOrAfter(week);
            record(day, "home-visit", 5 * dice.between(27, 36), note("home-visit", day));
            week = week.plusWeeks(1);
        }
    }

    /** Three contacts in a few weeks, six in half a year or more. */
    private void nowAndThen() {
        LocalDate startedOn = family.spell().startedOn();
        long days = ChronoUnit.DAYS.between(startedOn, family.end());
        int count = days < 45 ? 2 : days < 90 ? 3 : days < 180 ? 4 : 5;
        for (int i = 0; i < count && days > 0; i++) {
            LocalDate day = OfficeCalendar.onOrBefore(startedOn.plusDays(days * i / count + dice.below(5)));
            if (day.isBefore(startedOn) || day.isAfter(family.end())) {
                continue;
            }
            String kind = isEarly(day) ? "home-visit" : dice.pick(kinds(day));
            Minutes minutes = requireNonNull(MINUTES.get(kind));
            record(day, kind, 5 * dice.between(minutes.from(), minutes.to()), note(kind, day));
        }
    }

    private List<String> kinds(LocalDate day) {
        List<String> kinds = new ArrayList<>(ALWAYS);
        if (day.isBefore(CORONA_RULES_END)) {
            kinds.addAll(Words.of("video video video phone"));
        }
        LocalDate born = family.household().about().birthDate();
        if (born != null && !born.plusYears(4).isAfter(day)) {
            kinds.addAll(Words.of("school school gp-practice"));
        }
        return kinds;
    }

    private boolean isEarly(LocalDate day) {
        return day.isBefore(family.spell().startedOn().plusDays(14));
    }

    private String note(String kind, LocalDate day) {
        return family.say(isEarly(day) ? VenrayNotes.BEGINNING : requireNonNull(VenrayNotes.CONTACTS.get(kind)), day);
    }

    private void record(LocalDate day, String kind, int minutes, String note) {
        boolean withProcessLead = kind.equals("together") && dice.percent(25);
        Worker coach = family.coachOn(day);
        Body contact = Body.on(day)
                .spoken(kind)
                .with("minutes", minutes)
                .with("members", present(kind))
                .with("note", dice.percent(75) ? note : null);
        LocalDate recordedOn = recordedOn(day);
        boolean canBeLate = coach.inOffice(recordedOn) && coach.equals(family.coachOn(recordedOn));
        if (withProcessLead) {
            family.diary().add(day, PROCESS_LEAD, "record-contact", contact);
        } else if (recordedOn.isAfter(day) && canBeLate && !day.isAfter(VenrayFigures.LAST_DAY)) {
            family.diary().addLate(recordedOn, day, coach, "record-contact", contact);
        } else {
            family.diary().add(day, coach, "record-contact", contact);
        }
    }

    /** Some contacts are written down weeks later, and more of those of Christmas 2022. */
    private LocalDate recordedOn(LocalDate day) {
        if (VenrayHelp.isInChristmasPile(day) && dice.percent(30)) {
            return family.later(VenrayHelp.CHRISTMAS_PILE_DONE, 0, 11);
        }
        return dice.percent(4) ? family.later(day, 7, 35) : day;
    }

    private List<String> present(String kind) {
        Household household = family.household();
        List<Member> parents = household.parents();
        boolean bothParents = kind.equals("home-visit") || kind.equals("together") || kind.equals("school");
        Stream<Member> adults = bothParents && dice.percent(50)
                ? parents.stream()
                : parents.stream().limit(1);
        boolean child = household.about().birthDate() != null && kind.equals("home-visit") && dice.percent(60);
        return Stream.concat(adults, Stream.of(household.about()).filter(m -> child))
                .map(Member::personId)
                .toList();
    }
}
