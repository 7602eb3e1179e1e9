package nl.gezinslijn.standalone.store;

import static java.util.stream.Collectors.toCollection;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Keeps which engine has sat which test of the contract, and why a test was skipped. */
final class RollCall implements TestWatcher {

    private static final Map<Class<?>, SortedMap<String, String>> ANSWERS = new ConcurrentHashMap<>();

    /** The tests this engine has passed, and with their reasons those it has skipped. */
    static SortedMap<String, String> of(Class<?> engine) {
        return ANSWERS.getOrDefault(engine, new TreeMap<>());
    }

    /** The names of all tests of the contract. */
    static SortedSet<String> contract() {
        return Stream.<Class<?>>iterate(
                        EventStorageEngineContract.class, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        answer(context, "passed");
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        answer(context, "skipped: " + cause.getMessage());
    }

    private static void answer(ExtensionContext context, String answer) {
        String test = context.getRequiredTestMethod().getName();
        if (contract().contains(test)) {
            ANSWERS.computeIfAbsent(context.getRequiredTestClass(), engine -> new TreeMap<>())
                    .put(test, answer);
        }
    }
}
