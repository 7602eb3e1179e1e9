package nl.gezinslijn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.InvalidParameter;
import nl.gezinslijn.query.api.NotThere;
import nl.gezinslijn.query.history.NoSuchCase;
import nl.gezinslijn.query.history.NoSuchStep;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page has around it, and the page that says why there is none. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PageAdvice {

    /** Who sees cases, and so may look for one. */
    private static final Set<Role> FIND = EnumSet.of(
            Role.COACH,
            Role.COORDINATOR,
            Role.PROCESS_LEAD,
            Role.ZORGREGISSEUR,
            Role.BEHAVIOURAL_SCIENTIST,
            Role.INSPECTOR);

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Theme theme;
    private final Places places;
    private final MessageSource messages;

    public PageAdvice(Places places, Theme theme, MessageSource messages) {
        this.theme = theme;
        this.places = places;
        this.messages = messages;
    }

    @ModelAttribute
    void around(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication login,
            Locale language,
            Model model) {
        Languages.chosen(request).ifPresent(it -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, it)));
        around(request, login, language).forEach(model::addAttribute);
    }

    @ExceptionHandler({
        NoSuchCase.class,
        NoSuchStep.class,
        UnknownPage.class,
        InvalidParameter.class,
        NotThere.class,
        MethodArgumentTypeMismatchException.class,
        MethodArgumentNotValidException.class,
        MissingServletRequestParameterException.class
    })
    ModelAndView notFound(HttpServletRequest request, Authentication login, Locale language) {
        return message("notFound", HttpStatus.NOT_FOUND, request, login, language);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(HttpServletRequest request, Authentication login, Locale language) {
        return message("notAllowed", HttpStatus.FORBIDDEN, request, login, language);
    }

    private ModelAndView message(
            String what, HttpStatus status, HttpServletRequest request, Authentication login, Locale language) {
        ModelAndView page = new ModelAndView("pages/message", status);
        page.addAllObjects(around(request, login, language));
        page.addObject("what", what);
        return page;
    }

    private Map<String, Object> around(HttpServletRequest request, Authentication login, Locale language) {
        Reader reader = Reader.of(login);
        String at = request.getRequestURI().substring(request.getContextPath().length());
        return Map.of(
                "language",
                language.getLanguage(),
                "words",
                new Words(messages, language),
                "reader",
                reader,
                "places",
                places.of(reader).stream().map(place -> place.link(at)).toList(),
                "mayFind",
                reader.roles().stream().anyMatch(FIND::contains),
                "ownTheme",
                theme.isOwn(),
                "otherLanguage",
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam(
                                Languages.PARAMETER, Languages.other(language).getLanguage())
                        .build()
                        .toUriString());
    }

    private static String cookie(HttpServletRequest request, Locale language) {
        return ResponseCookie.from(Languages.COOKIE, language.getLanguage())
                .path(request.getContextPath() + "/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
