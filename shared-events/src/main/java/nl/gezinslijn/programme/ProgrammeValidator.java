package nl.gezinslijn.programme;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.Accounting;
import nl.gezinslijn.programme.Programme.Capacity;
import nl.gezinslijn.programme.Programme.CodeLists.AgeBand;
import nl.gezinslijn.programme.Programme.CodeLists.Score;
import nl.gezinslijn.programme.Programme.Complexity;
import nl.gezinslijn.programme.Programme.Duration;
import nl.gezinslijn.programme.Programme.Eligibility;
import nl.gezinslijn.programme.Programme.Hours;
import nl.gezinslijn.programme.Programme.Outside.Question;
import nl.gezinslijn.programme.Programme.PlanRequirements;
import nl.gezinslijn.programme.Programme.Protection;
import nl.gezinslijn.programme.Programme.Retention;

/**
 * Whether each part of a programme makes sense by itself; {@link ProgrammeConsistency} looks at them together. Sees the
 * parts that could be read, so that a fault in one place does not hide another elsewhere.
 */
final class ProgrammeValidator {

    static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    /** Places of numbers; a place is a path without indexes. Numbers in neither set have checks of their own. */
    static final Set<String> ABOVE_ZERO = Set.of(
            "version",
            "ageBound.below",
            "duration.months",
            "extensions.atMost",
            "extensions.months",
            "intensities.contactEveryDays",
            "intensities.reviewEveryMonths",
            "intensities.hours.atMost",
            "intensities.minimumMonths",
            "intensities.capacity.upTo",
            "caseloadCap",
            "protection.bodies.answerWithinWorkingDays",
            "codes.scores.upTo",
            "retention.years",
            "retention.untilAge");

    static final Set<String> NOT_BELOW_ZERO = Set.of(
            "eligibility.atLeast",
            "intensities.hours.moreThan",
            "intensities.capacity.from",
            "codes.ageBands.from",
            "codes.scores.from",
            "outside.surveys.questions.from");

    static final Set<String> NOT_EMPTY = Set.of(
            "extensions.grantedBy",
            "ladder",
            "protection.bodies.kinds",
            "complexity.criteria",
            "codes.referralSources",
            "codes.lifeDomains",
            "codes.contactKinds",
            "codes.partyKinds",
            "codes.closureReasons",
            "outside.surveys.questions");

    private final String file;
    private final List<Fault> faults;

    private ProgrammeValidator(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Adds what makes no sense to {@code faults}. */
    static void check(String file, Parts parts, List<Fault> faults) {
        parts.all().forEach(new ProgrammeValidator(file, faults)::value);
    }

    private void value(String path, Object value) {
        String place = INDEX.matcher(path).replaceAll("");
        switch (value) {
            case String text -> text(path, place, text);
            case Integer number when ABOVE_ZERO.contains(place) -> require(number > 0, path, "must be above 0");
            case Integer number
            when NOT_BELOW_ZERO.contains(place) -> require(number >= 0, path, "must not be below 0");
            case Role role -> {
                require(role != Role.SYSTEM, path, "must not be system: only the service acts so");
                require(role != Role.IMPORTER, path, "must not be importer: an import names who acted");
            }
            case List<?> list when NOT_EMPTY.contains(place) -> require(!list.isEmpty(), path, "must not be empty");
            case List<?> list when place.equals("codes.ageBands") -> ageBands(path, list);
            case Eligibility eligibility ->
                require(
                        eligibility.atLeast() <= eligibility.criteria().size(),
                        path + ".atLeast",
                        "must not be above the number of criteria");
            case Duration duration -> duration(path, duration);
            case Hours hours -> hours(path, hours);
            case Capacity capacity ->
                require(
                        capacity.from() == null || capacity.from() <= capacity.upTo(),
                        path + ".from",
                        "must not be above upTo");
            case Score score -> require(score.from() < score.upTo(), path + ".from", "must be below upTo");
            case Question question -> question(path, question);
            case Protection protection -> protection(path, protection);
            case Complexity complexity ->
                require(
                        complexity.criteria().stream().anyMatch(criterion -> !criterion.onlyTogether()),
                        path + ".criteria",
                        "must have one that holds by itself");
            case PlanRequirements plan ->
                require(
                        plan.bodemeisen() != plan.mandatedServices().isEmpty(),
                        path + ".mandatedServices",
                        plan.bodemeisen() ? "must not be empty with bodemeisen" : "must be empty without bodemeisen");
            case Retention retention ->
                require(
                        (retention.years() == null) != (retention.untilAge() == null),
                        path,
                        "must have either years or untilAge, and null for the other");
            case Accounting accounting -> accounting(path, accounting);
            default -> {}
        }
    }

    private void text(String path, String place, String text) {
        if (text.isBlank()) {
            fault(path, "must not be blank");
        } else if (place.equals("id") || place.endsWith(".code")) {
            require(
                    KEBAB_CASE.matcher(text).matches(),
                    path,
                    "must be kebab-case: small letters, digits and single hyphens");
        } else if (place.equals("holidays")) {
            require(
                    Set.of(Locale.getISOCountries()).contains(text.toUpperCase(Locale.ROOT))
                            && text.equals(text.toLowerCase(Locale.ROOT)),
                    path,
                    "must be a country by ISO 3166 in small letters, as nl");
        }
    }

    private void duration(String path, Duration duration) {
        boolean none = duration.kind() == Duration.Kind.NONE;
        require(
                (duration.months() == null) == none,
                path + ".months",
                none ? "must be null with kind none" : "must be given with kind term or norm");
    }

    private void hours(String path, Hours hours) {
        Integer moreThan = hours.moreThan();
        Integer atMost = hours.atMost();
        require(moreThan != null || atMost != null, path, "must have a bound on one side at least");
        require(moreThan == null || atMost == null || moreThan < atMost, path + ".moreThan", "must be below atMost");
    }

    private void ageBands(String path, List<?> bands) {
        AgeBand before = null;
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i) instanceof AgeBand band) {
                String at = path + "[" + i + "]";
                require(band.from() < band.below(), at + ".below", "must be above from");
                require(
                        before == null || band.from() == before.below(),
                        at + ".from",
                        "must be where the band before ends");
                before = band;
            }
        }
    }

    private void question(String path, Question question) {
        Integer from = question.from();
        Integer upTo = question.upTo();
        boolean grade = question.kind() == Question.Kind.GRADE;
        String bounds = grade ? "must be given with kind grade" : "must be null: only a grade has bounds";
        require((from != null) == grade, path + ".from", bounds);
        require((upTo != null) == grade, path + ".upTo", bounds);
        require(from == null || upTo == null || from < upTo, path + ".from", "must be below upTo");
        boolean choice = question.kind() == Question.Kind.CHOICE;
        require(
                question.choices().isEmpty() != choice,
                path + ".choices",
                choice ? "must not be empty with kind choice" : "must be empty: only a choice has choices");
    }

    private void protection(String path, Protection protection) {
        require(
                protection.bodies().isEmpty() || !protection.outcomes().isEmpty(),
                path + ".outcomes",
                "must not be empty where there are bodies");
        for (int i = 0; i < protection.bodies().size(); i++) {
            var kinds = protection.bodies().get(i).kinds();
            for (int j = 0; j < kinds.size(); j++) {
                require(
                        protection.meldcode() || !kinds.get(j).needsMeldcode(),
                        path + ".bodies[" + i + "].kinds[" + j + "].needsMeldcode",
                        "must be false where the meldcode does not apply");
            }
        }
    }

    private void accounting(String path, Accounting accounting) {
        int month = accounting.startMonth();
        int day = accounting.startDay();
        if (month < 1 || month > 12) {
            fault(path + ".startMonth", "must be a month, 1 to 12");
        } else {
            require(
                    day >= 1 && day <= Month.of(month).minLength(),
                    path + ".startDay",
                    "must be a day that its month has every year");
        }
    }

    private void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            fault(path, otherwise);
        }
    }

    private void fault(String path, String text) {
        faults.add(new Fault(file, path, text));
    }
}
