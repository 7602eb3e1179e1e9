package nl.gezinslijn.query.projection;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One build of a version of a projection, in a collection of its own.
 *
 * @param projection name of the projection
 * @param version of fold, JSON and fields
 * @param number 0 for the first build of this version; a version is built again to repair it
 */
public record Generation(String projection, int version, int number) {

    /** The newest version last, and of it the latest build. */
    public static final Comparator<Generation> BY_AGE =
            Comparator.comparingInt(Generation::version).thenComparingInt(Generation::number);

    private static final Pattern COLLECTION =
            Pattern.compile("([a-z][a-z0-9-]*)_v([1-9][0-9]{0,8})(?:_g([1-9][0-9]{0,8}))?");

    /** Where its documents are; also the name of its event processor. */
    public String collection() {
        return projection + "_v" + version + (number == 0 ? "" : "_g" + number);
    }

    /** Where its parked cases are. */
    public String parking() {
        return collection() + "_parked";
    }

    /** Empty when no generation has a collection of this name. */
    public static Optional<Generation> of(String collection) {
        Matcher parts = COLLECTION.matcher(collection);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return Optional.of(new Generation(parts.group(1), Integer.parseInt(parts.group(2)), number));
    }
}
