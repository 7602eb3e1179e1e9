package nl.gezinslijn.standalone.demo;

import java.util.List;

/**
 * Short lists, written as one text with spaces or lines between the words. A word that comes twice is picked twice as
 * often.
 */
final class Words {

    private Words() {}

    static List<String> of(String words) {
        return List.of(words.strip().split("\\s+"));
    }
}
