package nl.gezinslijn.standalone.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.standalone.terminal.TokenAsker;

/** The tokens of those who log in, each asked for once. */
public final class Tokens {

    private static final Map<Person, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Where the service makes no tokens itself. */
    public static void remember(Person person, String token) {
        KNOWN.put(person, token);
    }

    /** Of the service that was there before: a free port may have been another's. */
    static void forget(URI service) {
        KNOWN.keySet().removeIf(person -> person.service().equals(service));
    }

    public static String of(Person person) {
        String known = KNOWN.get(person);
        if (known == null) {
            known = fresh(person, "openid read write");
            KNOWN.put(person, known);
        }
        return known;
    }

    /** @throws TokenAsker.NotLetIn when account or password is not right */
    static String fresh(Person person, String scopes) {
        try {
            return TokenAsker.ask(person.service(), person.id(), person.password(), scopes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
