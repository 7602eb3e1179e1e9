package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invented family as it registers.
 *
 * @param about the child the question is about
 * @param aboutIsNamed whether the register says so; without it the question is about the youngest
 */
record Household(List<Member> members, Member about, boolean aboutIsNamed) {

    /** @param relation as {@code UNBORN_CHILD} */
    record Member(
            String personId,
            String relation,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate dueDate,
            @Nullable String contact,
            boolean isMother) {

        boolean isParent() {
            return relation.equals("PARENT");
        }

        Body body() {
            return Body.part()
                    .with("personId", personId)
                    .with("relation", relation)
                    .with("name", name)
                    .with("birthDate", birthDate)
                    .with("dueDate", dueDate)
                    .with("contact", contact);
        }
    }

    /**
     * A family with a child of a wanted age.
     *
     * @param caseId from which each person's id is made
     * @param ages of the child the question is about, in whole years on the day of registration, both ends included
     * @param expecting the question is about a child not yet born
     */
    static Household of(String caseId, Names names, LocalDate registeredOn, Ages ages, boolean expecting, Dice dice) {
        Maker maker = new Maker(caseId, dice.pick(names.surnames()), dice);
        boolean motherFirst = dice.percent(75);
        maker.parent(dice.pick(motherFirst ? names.mothers() : names.fathers()), motherFirst, dice.percent(60));
        if (dice.percent(70)) {
            maker.parent(dice.pick(motherFirst ? names.fathers() : names.mothers()), !motherFirst, false);
        }
        List<String> firstNames = dice.pick(4, names.children());
        int age = dice.between(ages.from(), ages.to());
        Member about = expecting
                ? maker.unborn(registeredOn.plusDays(dice.between(30, 210)))
                : maker.child(firstNames.getFirst(), birthday(registeredOn, age, dice));
        boolean youngest = true;
        int siblings = dice.pick(List.of(0, 0, 1, 1, 1, 2, 2, 3));
        for (String name : firstNames.subList(1, 1 + siblings)) {
            int siblingsAge = Math.clamp(age + dice.pick(List.of(-4, -3, -2, 2, 3, 4, 5)), 0, 17);
            maker.child(name, birthday(registeredOn, siblingsAge, dice));
            youngest &= siblingsAge > age;
        }
        return new Household(List.copyOf(maker.members), about, !youngest || dice.percent(50));
    }

    /** In whole years, both ends included. */
    record Ages(int from, int to) {
        boolean meets(Ages other) {
            return from <= other.to && other.from <= to;
        }

        Ages within(Ages other) {
            return new Ages(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    /** Never the day of registration itself, so that the age is not open to doubt. */
    private static LocalDate birthday(LocalDate registeredOn, int age, Dice dice) {
        return registeredOn.minusYears(age).minusDays(dice.between(1, 360));
    }

    List<Member> parents() {
        return members.stream().filter(Member::isParent).toList();
    }

    /** Those texts that can be said of this family: a child below school age does little by itself. */
    List<String> fitting(List<String> texts, LocalDate day) {
        LocalDate born = about.birthDate();
        boolean atSchool = born != null && !born.plusYears(4).isAfter(day);
        return texts.stream().filter(t -> atSchool || !t.contains("{kind}")).toList();
    }

    /** Ids of those who say yes to a plan: the parents, and the child from 12 years on. */
    List<String> agreeing(LocalDate day) {
        LocalDate born = about.birthDate();
        boolean old = born != null && !born.plusYears(12).isAfter(day);
        return members.stream()
                .filter(m -> m.isParent() || (old && m.equals(about)))
                .map(Member::personId)
                .toList();
    }

    /** A text with the words of this family in it: {@code {kind}}, {@code {ouder}} and {@code {Ouder}}. */
    String word(String text) {
        String parent = parents().getFirst().isMother() ? "moeder" : "vader";
        String name = about.name();
        return text.replace("{kind}", name == null ? "de baby" : name)
                .replace("{ouder}", parent)
                .replace("{Ouder}", parent.substring(0, 1).toUpperCase(Locale.ROOT) + parent.substring(1));
    }

    private static final class Maker {
        private final String caseId;
        private final String surname;
        private final Dice dice;
        private final List<Member> members = new ArrayList<>();

        Maker(String caseId, String surname, Dice dice) {
            this.caseId = caseId;
            this.surname = surname;
            this.dice = dice;
        }

        void parent(String firstName, boolean mother, boolean reachable) {
            String contact = reachable ? "gezin" + dice.between(1000, 9999) + "@example.org" : null;
            add("PARENT", firstName + " " + surname, null, null, contact, mother);
        }

        Member child(String firstName, LocalDate bornOn) {
            return add("CHILD", firstName, bornOn, null, null, false);
        }

        Member unborn(LocalDate dueOn) {
            return add("UNBORN_CHILD", null, null, dueOn, null, false);
        }

        private Member add(
                String relation,
                @Nullable String name,
                @Nullable LocalDate bornOn,
                @Nullable LocalDate dueOn,
                @Nullable String contact,
                boolean mother) {
            String id = Dice.id(caseId + "/person/" + members.size()).toString();
            Member member = new Member(id, relation, name, bornOn, dueOn, contact, mother);
            members.add(member);
            return member;
        }
    }
}
