package nl.gezinslijn.event.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.OfficeEvent;

/** The topics of the contract: each a sealed interface with its events. */
final class Topics {

    private Topics() {}

    /** @param name as a heading */
    record Topic(String name, Class<?> family) {
        String says() {
            return SourceWords.of(family).says();
        }

        List<Class<?>> events() {
            return leaves(family).toList();
        }
    }

    static List<Topic> ofCases() {
        return Stream.of(CaseEvent.class.getPermittedSubclasses())
                .map(family -> new Topic(family.getSimpleName().replaceFirst("Event$", ""), family))
                .toList();
    }

    static List<Topic> outsideCases() {
        return Stream.of(OfficeEvent.class.getPermittedSubclasses())
                .map(family -> new Topic(
                        "Line of a "
                                + family.getSimpleName().replaceFirst("^Of", "").toLowerCase(Locale.ROOT),
                        family))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Topics::leaves) : Stream.of(type);
    }
}
