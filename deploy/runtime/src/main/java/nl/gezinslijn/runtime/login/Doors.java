package nl.gezinslijn.runtime.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import nl.gezinslijn.command.api.BodyLimit;
import nl.gezinslijn.command.api.RequestIds;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Who may knock where; what somebody then sees is for the rooms to say. Everything is closed but what holds no data:
 * the rule book, the OpenAPI document, its page, the static files and the door itself.
 */
@Configuration(proxyBeanMethods = false)
public class Doors {

    private static final String[] WITHOUT_DATA = {
        "/openapi.json",
        "/openapi.json/**",
        "/rules",
        "/rules/*",
        "/accessibility",
        "/livez",
        "/readyz",
        "/try",
        "/swagger-ui/**",
        "/css/**",
        "/js/**",
        "/_static/**",
        "/favicon.ico"
    };

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    /**
     * The API: a token, or the session of a page with its CSRF token. With {@code gezinslijn.login.basic} also account
     * and password as such, to try things by hand on one's own machine. Figures that have a port of their own are for
     * whoever reaches that.
     */
    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            PageHeaders headers,
            Refusals refusals,
            Limits limits,
            Identity identity,
            Environment environment,
            @Value("${gezinslijn.login.basic:false}") boolean basic)
            throws Exception {
        if (basic) {
            http.httpBasic(it -> it.realmName("Gezinslijn").authenticationEntryPoint(refusals));
        }
        return http.securityMatcher("/v1/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access(
                                ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                                        ? (who, request) -> new AuthorizationDecision(true)
                                        : AuthorizationManagers.anyOf(
                                                AuthorityAuthorizationManager.hasRole(Role.ADMINISTRATOR.name()),
                                                AuthorityAuthorizationManager.hasAuthority("SCOPE_" + Scopes.METRICS)))
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/v1/accounts/**")
                        .access(AuthorizationManagers.allOf(
                                Doors::inScope, AuthorityAuthorizationManager.hasRole(Role.ADMINISTRATOR.name())))
                        .requestMatchers("/v1/imports/**")
                        .access(AuthorizationManagers.allOf(
                                Doors::inScope, AuthorityAuthorizationManager.hasRole(Role.IMPORTER.name())))
                        .anyRequest()
                        .access(Doors::inScope))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(new Bearers(identity)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // a browser never adds a token by itself, so that no other site's page can use it
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(Doors::bringsItsOwn))
                .cors(Customizer.withDefaults())
                .headers(headers::write)
                .addFilterAfter(new LimitFilter(limits::knock, refusals), HeaderWriterFilter.class)
                .addFilterBefore(new StillIn(identity), AuthorizationFilter.class)
                .addFilterBefore(new LimitFilter(limits::ask, refusals), AuthorizationFilter.class)
                .build();
    }

    /** The pages: a session, begun at the door. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            PageHeaders headers,
            Refusals refusals,
            Limits limits,
            Identity identity,
            ObjectProvider<ClientRegistrationRepository> outside,
            ObjectProvider<PagesOutside> outsideUsers)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, WITHOUT_DATA)
                        .permitAll()
                        .requestMatchers("/login", "/login/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("SESSION"))
                .csrf(csrf -> csrf.spa())
                .cors(Customizer.withDefaults())
                .headers(headers::write)
                .addFilterAfter(new LimitFilter(limits::knock, refusals), HeaderWriterFilter.class)
                .addFilterBefore(new StillIn(identity), AuthorizationFilter.class)
                .addFilterBefore(new LimitFilter(limits::ask, refusals), AuthorizationFilter.class);
        if (outside.getIfAvailable() == null) {
            http.formLogin(form ->
                    form.loginPage("/login").successHandler(new LoggedIn()).failureHandler(new NotLoggedIn()));
        } else {
            http.oauth2Login(login -> login.successHandler(new LoggedIn())
                    .userInfoEndpoint(info -> info.oidcUserService(outsideUsers.getObject())));
        }
        return http.build();
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
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> malformed() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Malformed()));
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
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return filter;
    }

    /** After the filter that makes figures and traces, which is the second: failures reach neither with their words. */
    @Bean
    FilterRegistrationBean<LastResort> lastResort(Refusals refusals) {
        FilterRegistrationBean<LastResort> filter = new FilterRegistrationBean<>(new LastResort(refusals));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WellFormed> wellFormed(Refusals refusals) {
        FilterRegistrationBean<WellFormed> filter = new FilterRegistrationBean<>(new WellFormed(refusals));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    /** A token says what it may be used for; who logged in at the door may do all that the account may. */
    private static AuthorizationResult inScope(
            Supplier<? extends @Nullable Authentication> login, RequestAuthorizationContext context) {
        Authentication who = login.get();
        if (who == null || !who.isAuthenticated() || who.getAuthorities().isEmpty()) {
            return new AuthorizationDecision(false);
        }
        if (!(who instanceof JwtAuthenticationToken)) {
            return new AuthorizationDecision(who.getAuthorities().stream()
                    .anyMatch(a -> String.valueOf(a.getAuthority()).startsWith("ORG_")));
        }
        String wanted = looks(context.getRequest()) ? Scopes.READ : Scopes.WRITE;
        return new AuthorizationDecision(has(who, wanted)
                || (has(who, Scopes.EVENTS) && wanted.equals(Scopes.READ) && isFeed(context.getRequest())));
    }

    private static boolean isFeed(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/v1/events");
    }

    private static boolean has(Authentication who, String scope) {
        return who.getAuthorities().stream().anyMatch(a -> ("SCOPE_" + scope).equals(a.getAuthority()));
    }

    private static boolean looks(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** With a token of its own, or without any session that another site could use. */
    private static boolean bringsItsOwn(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getRequestedSessionId() == null;
    }
}
