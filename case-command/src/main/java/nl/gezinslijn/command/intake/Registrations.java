package nl.gezinslijn.command.intake;

import static nl.gezinslijn.command.Refused.unless;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.Gate;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.AgeBound;
import nl.gezinslijn.programme.Programme.Eligibility;
import org.jspecify.annotations.Nullable;

/** INT-1, INT-3 and INT-5: which families come in. */
final class Registrations {

    /** How long before its birth a child counts as expected (004, L960). */
    private static final Period BEFORE_BIRTH = Period.ofMonths(9);

    private Registrations() {}

    static List<CaseEvent> register(Register c, Situation s) {
        Programme programme = s.programme();
        unless(!s.on().isAfter(s.today()), Rule.INT_1, "a registration is not in the future; today is " + s.today());
        unless(
                Codes.has(programme.codes().referralSources(), c.referralSource()),
                Rule.INT_1,
                "that is not a referral source of " + programme.id() + "; it has "
                        + Codes.list(programme.codes().referralSources()));
        Gate.mayRegister(s);
        Codes.check("helpQuestion", c.helpQuestion(), programme.codes().helpQuestions());
        withinAgeBound(c, s, programme.ageBound());
        plausible(c.members(), s.today());
        eligible(c, s, programme.eligibility());
        return List.of(new FamilyRegistered(
                programme.id(),
                programme.version(),
                c.familyId(),
                c.referralSource(),
                c.helpQuestion(),
                ageBand(c, s.on(), programme),
                c.district(),
                c.eligibility(),
                c.members().stream().map(Registrations::sealed).toList(),
                c.question()));
    }

    private static void withinAgeBound(Register c, Situation s, @Nullable AgeBound bound) {
        if (bound == null) {
            return;
        }
        unless(
                c.members().stream().anyMatch(m -> within(m, s.on(), bound)),
                Rule.INT_3,
                "no member is below " + bound.below() + " years on " + s.on()
                        + (bound.unborn() ? ", nor is a child expected" : ""));
    }

    private static boolean within(NewMember m, LocalDate on, AgeBound bound) {
        LocalDate born = m.bornOn();
        LocalDate from = born == null ? m.dueOn() : born;
        if (from == null || Period.between(from, on).getYears() >= bound.below()) {
            return false;
        }
        boolean unborn = born == null || born.isAfter(on);
        return !unborn || (bound.unborn() && !from.isAfter(on.plus(BEFORE_BIRTH)));
    }

    private static void eligible(Register c, Situation s, Eligibility eligibility) {
        for (String code : c.eligibility()) {
            unless(
                    Codes.has(eligibility.criteria(), code),
                    Rule.INT_5,
                    "that is not a criterion of this programme; it has " + Codes.list(eligibility.criteria()));
        }
        unless(
                Set.copyOf(c.eligibility()).size() >= eligibility.atLeast(),
                Rule.INT_5,
                "at least " + eligibility.atLeast() + " of these is recorded at registration: "
                        + Codes.list(eligibility.criteria()));
        if (eligibility.decidedBy() != null && !c.eligibility().isEmpty()) {
            unless(
                    s.actor().role() == eligibility.decidedBy() || s.stamp().onBehalfOf() != null,
                    Rule.INT_5,
                    "eligibility is decided by the " + eligibility.decidedBy().code()
                            + ": act in that role or name the person in onBehalfOf");
        }
    }

    /** Band of the child the question is about, else of the youngest; an unborn child counts as age 0. */
    private static @Nullable String ageBand(Register c, LocalDate on, Programme programme) {
        Stream<NewMember> candidates =
                c.questionAbout() == null ? c.members().stream() : Stream.of(member(c, c.questionAbout()));
        return candidates
                .filter(m -> m.bornOn() != null || m.dueOn() != null)
                .min(Comparator.comparingInt(m -> age(m, on)))
                .flatMap(m -> programme.codes().ageBands().stream()
                        .filter(band -> band.from() <= age(m, on) && age(m, on) < band.below())
                        .findFirst())
                .map(Programme.CodeLists.AgeBand::code)
                .orElse(null);
    }

    private static int age(NewMember m, LocalDate on) {
        LocalDate born = m.bornOn();
        return born == null || born.isAfter(on) ? 0 : Period.between(born, on).getYears();
    }

    private static NewMember member(Register c, String personId) {
        return c.members().stream()
                .filter(m -> m.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new InvalidField("questionAbout", "is not one of the members"));
    }

    private static void plausible(List<NewMember> members, LocalDate today) {
        if (members.isEmpty()) {
            throw new InvalidField("members", "names at least one member, or an unborn child");
        }
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            LocalDate born = members.get(i).bornOn();
            if (!persons.add(members.get(i).personId())) {
                throw new InvalidField("members", "names one person twice");
            }
            if (born != null && born.isAfter(today)) {
                throw new InvalidField("members[" + i + "].birthDate", "is in the future");
            }
        }
    }

    static FamilyMember sealed(NewMember m) {
        return new FamilyMember(m.personId(), m.relation(), m.name(), m.birthDate(), m.dueDate(), m.contact());
    }
}
