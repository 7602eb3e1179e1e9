package nl.gezinslijn.event;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts as people write them, in any script. */
public final class AnyText {

    private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;

    private AnyText() {}

    /** Any text of whole characters; half a surrogate pair is none and has no UTF-8. */
    public static Arbitrary<String> ofLength(int least, int most) {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT - SURROGATES)
                .map(point -> point < Character.MIN_SURROGATE ? point : point + SURROGATES)
                .map(Character::toString)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(characters -> String.join("", characters));
    }
}
