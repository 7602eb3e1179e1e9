package nl.gezinslijn.event;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How events are called outside this house: {@code nl.gezinslijn.case-closed}, the stored name in kebab case behind the
 * name of the data source, as the NL GOV profile for CloudEvents asks of a type.
 */
public final class EventTypes {

    private static final String SOURCE = "nl.gezinslijn.";
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private EventTypes() {}

    /** @param name as the event is stored */
    public static String of(String name) {
        return SOURCE + HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** Of every event of a case and around cases. */
    public static Set<String> all() {
        Set<String> types = new TreeSet<>();
        EventNames.all().forEach(event -> types.add(of(EventNames.nameOf(event))));
        OfficeNames.all().forEach(event -> types.add(of(OfficeNames.nameOf(event))));
        return types;
    }
}
