package nl.gezinslijn.query.retention;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Retention;
import org.jspecify.annotations.Nullable;

/**
 * Until when a case that has ended is kept: as many years as its programme says, or until the youngest young person has
 * the age it says. By age it is kept to the end of that year, so that the date tells no birthday.
 *
 * @param endedOn day it was closed, declined or withdrawn
 * @param until last day it is kept; from the next it is due for destruction
 */
public record Kept(LocalDate endedOn, LocalDate until, Basis basis) {

    /** What the last day was reckoned from. */
    public enum Basis {
        YEARS_AFTER_END,
        AGE_OF_THE_YOUNGEST,
        /** A birth date is not known or was erased: taken as if that child was born in the year of registration. */
        AGE_NOT_KNOWN
    }

    /**
     * Empty while the case has not ended.
     *
     * @param opened opens a date, empty when it was erased
     */
    public static Optional<Kept> of(
            CaseFile file, Programme programme, Function<Protected<LocalDate>, Optional<LocalDate>> opened) {
        LocalDate ended = endedOn(file);
        Intake intake = file.intake();
        return ended == null || intake == null
                ? Optional.empty()
                : Optional.of(kept(ended, intake, programme.retention(), opened));
    }

    public boolean isDueOn(LocalDate day) {
        return day.isAfter(until);
    }

    private static Kept kept(
            LocalDate ended,
            Intake intake,
            Retention retention,
            Function<Protected<LocalDate>, Optional<LocalDate>> opened) {
        Integer age = retention.untilAge();
        if (age == null) {
            int years = retention.years() == null ? 0 : retention.years();
            return new Kept(ended, ended.plusYears(years), Basis.YEARS_AFTER_END);
        }
        List<Optional<Integer>> born = intake.members().stream()
                .filter(it -> it.relation() == Relation.CHILD || it.relation() == Relation.UNBORN_CHILD)
                .map(child -> birth(child).flatMap(opened).map(LocalDate::getYear))
                .toList();
        boolean known = !born.isEmpty() && born.stream().allMatch(Optional::isPresent);
        int youngest = Stream.concat(
                        born.stream().flatMap(Optional::stream),
                        known ? Stream.empty() : Stream.of(intake.registeredOn().getYear()))
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        LocalDate until = LocalDate.of(youngest + age, Month.DECEMBER, 31);
        return new Kept(
                ended, until.isBefore(ended) ? ended : until, known ? Basis.AGE_OF_THE_YOUNGEST : Basis.AGE_NOT_KNOWN);
    }

    private static Optional<Protected<LocalDate>> birth(FamilyMember child) {
        return Optional.ofNullable(child.birthDate()).or(() -> Optional.ofNullable(child.dueDate()));
    }

    private static @Nullable LocalDate endedOn(CaseFile file) {
        Intake intake = file.intake();
        if (file.state() == CaseState.CLOSED && file.closure() != null) {
            return file.closure().on();
        }
        if (file.state() == CaseState.DECLINED && intake != null) {
            return intake.declinedOn() == null ? intake.withdrawnOn() : intake.declinedOn();
        }
        return null;
    }
}
