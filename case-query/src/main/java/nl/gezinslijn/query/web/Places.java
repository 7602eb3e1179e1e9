package nl.gezinslijn.query.web;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.query.access.Reader;

/**
 * The places there are here.
 *
 * @param accountsHere false when accounts are kept by an OpenID provider, and so on pages of its own
 */
public record Places(boolean accountsHere) {

    /** Where this reader's work is. */
    List<Place> of(Reader reader) {
        return Stream.of(Place.values())
                .filter(place -> accountsHere || place != Place.ACCOUNTS)
                .filter(place -> place.isFor(reader))
                .toList();
    }
}
