package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is written about one family: texts with its own words in them, none twice before the others have been used. */
final class Sayings {

    private final Household household;
    private final Dice dice;
    private final Map<List<String>, Deque<String>> unused = new HashMap<>();

    Sayings(Household household, Dice dice) {
        this.household = household;
        this.dice = dice;
    }

    /** One of the texts that can be said of this family on that day. */
    String one(List<String> texts, LocalDate day) {
        Deque<String> deck = unused.computeIfAbsent(texts, t -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            deck.addAll(dice.shuffled(household.fitting(texts, day)));
        }
        return household.word(deck.removeFirst());
    }
}
