package nl.gezinslijn.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Intensity;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.Stay;
import org.jspecify.annotations.Nullable;

/**
 * Places of the intensities that have a number of them, and the time that nobody was in office who assesses them
 * (INTY-1, INTY-2; 004 L195-L206).
 *
 * @param gaps in supervision, the earliest first
 */
public record Capacity(String programme, LocalDate from, LocalDate to, List<Places> places, List<Gap> gaps)
        implements Tabular {

    /**
     * Cases at one intensity.
     *
     * @param from lowest number of places meant; null where none was
     * @param upTo number of places on the last day
     * @param supported at it on at least one day of the period
     * @param begun in the period
     * @param ended in the period
     * @param open on its last day
     * @param unassessed of the open ones, entered while no assessor was in office
     */
    public record Places(
            String intensity,
            @JsonInclude @Nullable Integer from,
            int upTo,
            int supported,
            int begun,
            int ended,
            int open,
            int unassessed) {}

    /**
     * Nobody was in office in a role that assesses an intensity.
     *
     * @param from first day of it within the period
     * @param to last day of it within the period
     * @param cases at those intensities on at least one of these days
     */
    public record Gap(Role role, LocalDate from, LocalDate to, int cases) {}

    private record At(String caseId, Stay stay) implements OfCase {}

    static Answer<Capacity> of(Programme programme, Period period, Office office, Stream<CaseFigures> cases) {
        List<At> stays = cases.flatMap(row -> row.stays().stream().map(stay -> new At(row.caseId(), stay)))
                .filter(at -> at.stay().time().during(period.from(), period.to()))
                .toList();
        Counted counted = new Counted();
        List<Places> places = new ArrayList<>();
        for (Intensity intensity : programme.intensities()) {
            Programme.Capacity capacity = intensity.capacity();
            if (capacity != null) {
                int upTo = office.capacities().getOrDefault(intensity.code(), capacity.upTo());
                places.add(places(counted, "/places/" + places.size(), intensity, capacity, upTo, stays, period));
            }
        }
        return new Answer<>(
                new Capacity(
                        programme.id(),
                        period.from(),
                        period.to(),
                        places,
                        gaps(counted, programme, office, stays, period)),
                counted);
    }

    private static Places places(
            Counted counted,
            String at,
            Intensity intensity,
            Programme.Capacity capacity,
            int upTo,
            List<At> stays,
            Period period) {
        List<At> here = stays.stream()
                .filter(it -> it.stay().intensity().equals(intensity.code()))
                .toList();
        List<At> open =
                here.stream().filter(it -> it.stay().time().on(period.to())).toList();
        return new Places(
                intensity.code(),
                capacity.from(),
                upTo,
                counted.at(at + "/supported", ids(here.stream())),
                counted.at(
                        at + "/begun",
                        ids(here.stream()
                                .filter(it -> period.has(it.stay().time().since())))),
                counted.at(
                        at + "/ended",
                        ids(here.stream()
                                .filter(it -> period.has(it.stay().time().until())))),
                counted.at(at + "/open", ids(open.stream())),
                counted.at(
                        at + "/unassessed",
                        ids(open.stream().filter(it -> it.stay().unassessed()))));
    }

    private static List<Gap> gaps(Counted counted, Programme programme, Office office, List<At> stays, Period period) {
        List<Gap> gaps = new ArrayList<>();
        List<Role> assessors = programme.intensities().stream()
                .map(Intensity::assessedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (Role role : assessors) {
            for (Period gap : withoutStaff(role, office, period)) {
                List<String> cases = ids(stays.stream()
                        .filter(it -> assessedBy(programme, it.stay().intensity(), role))
                        .filter(it -> it.stay().time().during(gap.from(), gap.to())));
                int count = counted.at("/gaps/" + gaps.size() + "/cases", cases);
                gaps.add(new Gap(role, gap.from(), gap.to(), count));
            }
        }
        return gaps;
    }

    /** The stretches of a period in which nobody was in office; none when nobody ever was, for nobody told of any. */
    private static List<Period> withoutStaff(Role role, Office office, Period period) {
        List<Office.Staff> staff = office.staff().stream()
                .filter(it -> it.role() == role)
                .sorted(Comparator.comparing(Office.Staff::since))
                .toList();
        List<Period> gaps = new ArrayList<>();
        if (staff.isEmpty()) {
            return gaps;
        }
        LocalDate day = period.from();
        for (Office.Staff one : staff) {
            LocalDate until = one.until();
            if (until != null && !until.isAfter(day)) {
                continue;
            }
            if (one.since().isAfter(period.to())) {
                break;
            }
            if (one.since().isAfter(day)) {
                gaps.add(new Period(day, one.since().minusDays(1)));
            }
            if (until == null || until.isAfter(period.to())) {
                return gaps;
            }
            day = until;
        }
        gaps.add(new Period(day, period.to()));
        return gaps;
    }

    private static boolean assessedBy(Programme programme, String intensity, Role role) {
        return programme
                .intensity(intensity)
                .filter(it -> it.assessedBy() == role)
                .isPresent();
    }

    private static List<String> ids(Stream<At> stays) {
        return stays.map(At::caseId).distinct().toList();
    }

    @Override
    public Table table() {
        return new Table(
                "capacity",
                List.of("intensity", "from", "upTo", "supported", "begun", "ended", "open", "unassessed"),
                places.stream()
                        .map(it -> Table.row(
                                it.intensity(),
                                it.from(),
                                it.upTo(),
                                it.supported(),
                                it.begun(),
                                it.ended(),
                                it.open(),
                                it.unassessed()))
                        .toList());
    }
}
