package nl.gezinslijn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @Test
    void pages_are_dutch_when_nobody_says_anything() {
        // the container's own language, which it gives for a request that names none
        assertThat(request.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(language()).isEqualTo(Languages.DUTCH);
    }

    @Test
    void the_first_language_the_browser_prefers_and_we_speak_is_taken() {
        prefer("de-DE,en-GB;q=0.8,nl;q=0.5", Locale.GERMANY, Locale.UK, Locale.of("nl"));

        assertThat(language()).isEqualTo(Languages.ENGLISH);
    }

    @Test
    void a_language_nobody_speaks_here_is_dutch() {
        prefer("de", Locale.GERMAN);

        assertThat(language()).isEqualTo(Languages.DUTCH);
    }

    @Test
    void what_was_chosen_before_wins_over_the_browser_and_what_is_chosen_now_over_both() {
        prefer("en", Locale.ENGLISH);
        request.setCookies(new Cookie(Languages.COOKIE, "nl"));
        assertThat(language()).isEqualTo(Languages.DUTCH);

        request.setParameter(Languages.PARAMETER, "en");
        assertThat(language()).isEqualTo(Languages.ENGLISH);
    }

    @Test
    void a_choice_we_do_not_know_is_no_choice() {
        request.setParameter(Languages.PARAMETER, "xx");
        request.setCookies(new Cookie(Languages.COOKIE, "<script>"));

        assertThat(language()).isEqualTo(Languages.DUTCH);
    }

    @Test
    void the_api_speaks_english_to_everybody() {
        prefer("nl", Locale.of("nl"));
        request.setRequestURI("/v1/cases");

        assertThat(language()).isEqualTo(Languages.ENGLISH);
    }

    private void prefer(String header, Locale... locales) {
        request.addHeader("Accept-Language", header);
        request.setPreferredLocales(List.of(locales));
    }

    private Locale language() {
        return new Languages().resolveLocale(request);
    }
}
