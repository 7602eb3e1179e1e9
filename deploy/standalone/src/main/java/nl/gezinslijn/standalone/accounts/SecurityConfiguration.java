package nl.gezinslijn.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nl.gezinslijn.command.api.BodyLimit;
import nl.gezinslijn.command.api.RequestIds;
import nl.gezinslijn.event.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP Basic for now; everything is closed but what holds no data: the rule book, the OpenAPI document, its page and
 * the static files.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    private static final RequestMatcher TRY_PAGE =
            PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    Accounts accounts(@Value("${gezinslijn.data}") Path data, PasswordEncoder passwords) {
        return new Accounts(data.resolve("accounts.sqlite"), passwords);
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http, JsonMapper json) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/openapi.json",
                                "/openapi.json/**",
                                "/rules",
                                "/rules/*",
                                "/try",
                                "/swagger-ui/**",
                                "/css/**",
                                "/js/**",
                                "/_static/**",
                                "/favicon.ico",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/v1/accounts/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/v1/imports/**")
                        .hasAnyRole(Role.IMPORTER.name(), Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.realmName("Gezinslijn").authenticationEntryPoint((request, response, e) -> {
                    response.setHeader("WWW-Authenticate", "Basic realm=\"Gezinslijn\", charset=\"UTF-8\"");
                    problem(json, request, response, HttpStatus.UNAUTHORIZED, "log in with an account");
                }))
                .exceptionHandling(errors -> errors.accessDeniedHandler((request, response, e) ->
                        problem(json, request, response, HttpStatus.FORBIDDEN, "not for this account or role")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A browser sends Basic by itself, so what keeps another site from posting is that bodies are JSON:
                // for that it would have to ask first, and is told no.
                .csrf(csrf -> csrf.disable())
                .cors(Customizer.withDefaults())
                .headers(headers -> headers.addHeaderWriter(policy(TRY_PAGE, "style-src 'self' 'unsafe-inline'"))
                        .addHeaderWriter(policy(new NegatedRequestMatcher(TRY_PAGE), "style-src 'self'"))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    /** Nothing from elsewhere, nothing inline; the page to try the API is a library's and styles itself inline. */
    private static HeaderWriter policy(RequestMatcher pages, String style) {
        return new DelegatingRequestMatcherHeaderWriter(
                pages,
                new ContentSecurityPolicyHeaderWriter("default-src 'none'; script-src 'self'; " + style
                        + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'"));
    }

    /** Anybody may read the API's description, from anywhere; nothing else is open to other origins. */
    @Bean
    UrlBasedCorsConfigurationSource corsConfigurationSource() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of("*"));
        open.setAllowedMethods(List.of("GET"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/openapi.json", open);
        return source;
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        FilterRegistrationBean<RequestIds> first = new FilterRegistrationBean<>(new RequestIds());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private static void problem(
            JsonMapper json, HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }
}
