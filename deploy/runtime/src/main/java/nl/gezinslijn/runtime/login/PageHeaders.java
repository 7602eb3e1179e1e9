package nl.gezinslijn.runtime.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Nothing from elsewhere, nothing inline, no address handed on, in no other site's frame. */
public final class PageHeaders {

    private static final RequestMatcher TRY_PAGE =
            PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");

    /** Logging in on behalf of a terminal ends at a port of the person's own machine. */
    private static final String FORM_ANSWERS = " http://127.0.0.1:*";

    public void write(HeadersConfigurer<HttpSecurity> headers) {
        // the page to try the API is a library's and styles itself inline
        headers.addHeaderWriter(policy(TRY_PAGE, "style-src 'self' 'unsafe-inline'"))
                .addHeaderWriter(policy(new NegatedRequestMatcher(TRY_PAGE), "style-src 'self'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        allowed -> allowed.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static HeaderWriter policy(RequestMatcher pages, String style) {
        return new DelegatingRequestMatcherHeaderWriter(
                pages,
                new ContentSecurityPolicyHeaderWriter("default-src 'none'; script-src 'self'; " + style
                        + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'"
                        + FORM_ANSWERS + "; base-uri 'none'; frame-ancestors 'none'"));
    }
}
