package nl.gezinslijn.standalone.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token for somebody at a terminal who gives the password there: authorisation code with PKCE, the service's own page
 * filled in for them. With another issuer than the service itself a token has to be brought along.
 */
public final class TokenAsker {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int TOO_MANY = 429;
    private static final String CALLBACK = "http://127.0.0.1/logged-in";

    private final URI service;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private TokenAsker(URI service) {
        this.service = service;
    }

    /** Nobody is let in with this account and password. */
    public static final class NotLetIn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLetIn() {
            super("nobody is let in with this account and password");
        }
    }

    /**
     * Asks for a token.
     *
     * @param scopes as {@code openid read write}
     * @throws NotLetIn when account or password is not right
     */
    public static String ask(URI service, String account, String password, String scopes)
            throws IOException, InterruptedException {
        return new TokenAsker(service).ask(account, password, scopes);
    }

    private String ask(String account, String password, String scopes) throws IOException, InterruptedException {
        String verifier = random();
        URI wanted = service.resolve("/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "gezinslijn-terminal",
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        scopes,
                        "state",
                        random(),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
        get(wanted);
        Matcher csrf = CSRF.matcher(get(service.resolve("/login")).body());
        if (!csrf.find()) {
            throw new IOException("there is no login page at " + service);
        }
        post(service.resolve("/login"), Map.of("username", account, "password", password, "_csrf", csrf.group(1)));
        Matcher code = CODE.matcher(location(get(wanted)));
        if (!code.find()) {
            throw new NotLetIn();
        }
        HttpResponse<String> answer = post(
                service.resolve("/oauth2/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "gezinslijn-terminal",
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code.group(1),
                        "code_verifier",
                        verifier));
        if (answer.statusCode() != 200) {
            throw new IOException("no token was given: " + answer.statusCode());
        }
        return new JsonMapper().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
        if (answer.statusCode() == TOO_MANY) {
            throw new Refused(
                    "Too many logins from here",
                    "try again in " + answer.headers().firstValue("Retry-After").orElse("some") + " seconds");
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.timeout(Duration.ofSeconds(40)).build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return base64(random);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
