package nl.gezinslijn.query.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer. Pages: the one just chosen ({@code ?lang=en}), else the one chosen before (a cookie), else
 * what the browser prefers of the two, else Dutch. The API speaks English to everybody, so that a client can rely on
 * it.
 */
public final class Languages implements LocaleResolver {

    public static final Locale DUTCH = Locale.of("nl");
    public static final Locale ENGLISH = Locale.ENGLISH;
    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";
    private static final List<Locale> SPOKEN = List.of(DUTCH, ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/v1/")) {
            return ENGLISH;
        }
        Cookie chosenBefore = WebUtils.getCookie(request, COOKIE);
        return chosen(request)
                .or(() -> spoken(chosenBefore == null ? null : chosenBefore.getValue()))
                .or(() -> preferred(request))
                .orElse(DUTCH);
    }

    /** The language chosen with this very request. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        return spoken(request.getParameter(PARAMETER));
    }

    static Locale other(Locale language) {
        return language.equals(DUTCH) ? ENGLISH : DUTCH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen by a parameter");
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        // Without the header the container would answer the server's own language.
        Stream<Locale> accepted = request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
        return accepted.map(Locale::getLanguage)
                .flatMap(language -> spoken(language).stream())
                .findFirst();
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return SPOKEN.stream().filter(it -> it.getLanguage().equals(language)).findFirst();
    }
}
