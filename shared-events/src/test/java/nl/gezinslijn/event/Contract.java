package nl.gezinslijn.event;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every event that is ever stored, of a case or outside one: what the tests of the contract go through. */
public final class Contract {

    private Contract() {}

    /** An event of one revision, earlier ones included. */
    public record Revision(Class<?> type, int number) {
        public String name() {
            return Contract.name(type);
        }

        public boolean isCurrent() {
            return number == revision(type);
        }

        @Override
        public String toString() {
            return name() + " " + number;
        }
    }

    /** In the order of the families: those of a case first. */
    public static Stream<Class<?>> events() {
        return Stream.concat(EventNames.all().stream(), OfficeNames.all().stream());
    }

    public static Stream<Revision> revisions() {
        return events().flatMap(Contract::revisions);
    }

    public static Stream<Revision> revisions(Class<?> type) {
        return IntStream.rangeClosed(1, revision(type)).mapToObj(number -> new Revision(type, number));
    }

    public static String name(Class<?> type) {
        return Names.nameOf(type);
    }

    public static int revision(Class<?> type) {
        return Names.revisionOf(type);
    }

    public static Object example(Class<?> type) {
        return CaseEvent.class.isAssignableFrom(type)
                ? EventExamples.of(type.asSubclass(CaseEvent.class))
                : OfficeExamples.of(type.asSubclass(OfficeEvent.class));
    }
}
