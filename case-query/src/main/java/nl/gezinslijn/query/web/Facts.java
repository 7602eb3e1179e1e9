package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.query.history.Opening;
import org.jspecify.annotations.Nullable;

/** Gathers what there is to tell of one event. */
final class Facts {

    private final ProgrammeWords programme;
    private final Words words;
    private final Map<String, String> people;
    private final Opening opening;
    private final List<Told.Fact> facts = new ArrayList<>();

    /** @param people what the members of the family are called, by person id */
    Facts(ProgrammeWords programme, Map<String, String> people, Opening opening) {
        this.programme = programme;
        this.words = programme.words();
        this.people = people;
        this.opening = opening;
    }

    /** Told under the event's own name. */
    Told told(String topic, CaseEvent event) {
        return new Told(topic, words.of("event." + EventNames.nameOf(event.getClass())), facts);
    }

    void coach(String coach, String organisation) {
        fact("coach", coach);
        fact("organisation", programme.organisation(organisation));
    }

    void begun(@Nullable String intensity, @Nullable Integer termMonths) {
        fact("intensity", intensity == null ? null : programme.intensity(intensity));
        fact("term", termMonths == null ? null : words.of("months", termMonths));
    }

    void fact(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Told.Fact(words.of("fact." + key), value, false));
        }
    }

    void quote(String key, @Nullable Protected<String> text) {
        quote(words.of("fact." + key), key, text);
    }

    void quote(String label, String field, @Nullable Protected<String> text) {
        if (text == null) {
            return;
        }
        String opened = opening.text(field, text);
        facts.add(new Told.Fact(label, opened == null ? unreadable(text, opening, words) : opened, opened != null));
    }

    /** Why nothing can be read here: it is gone, or it is not for this reader. */
    static String unreadable(Protected<?> value, Opening opening, Words words) {
        return words.of(opening.withholds(value) ? "withheld" : "erased");
    }

    /** A member of the family by name, another person by account. */
    String name(String person) {
        return people.getOrDefault(person, person);
    }

    String names(List<String> persons) {
        return String.join(
                ", ",
                persons.stream()
                        .map(id -> people.getOrDefault(id, words.of("somebody")))
                        .toList());
    }

    @Nullable
    String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? null : words.of(answer ? "yes" : "no");
    }

    /** Told in other words. */
    Told told(String topic, String title) {
        return new Told(topic, title, facts);
    }

    /** A label of its own. */
    void labelled(String label, String value) {
        facts.add(new Told.Fact(label, value, false));
    }

    void yes(String key, boolean holds) {
        fact(key, holds ? words.of("yes") : null);
    }

    private String party(int number) {
        return words.of("party", number);
    }

    void party(String key, @Nullable Integer number) {
        fact(key, number == null ? null : party(number));
    }
}
