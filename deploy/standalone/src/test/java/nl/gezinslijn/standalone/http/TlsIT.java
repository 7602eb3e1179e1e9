package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * With a certificate and its key in PEM, as docs/threat-model.md says: https alone, insisted on, and cookies for it.
 */
class TlsIT {

    private static final char[] SECRET = "of-this-test".toCharArray();

    @Test
    void with_a_certificate_the_service_speaks_https_and_says_to_stay_with_it(@TempDir Path folder) throws Exception {
        KeyStore made = selfMade(folder.resolve("made.p12"));
        Path certificate = pem(
                folder.resolve("certificate.pem"),
                "CERTIFICATE",
                made.getCertificate("service").getEncoded());
        Path key = pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                made.getKey("service", SECRET).getEncoded());

        try (ConfigurableApplicationContext service = Service.start(
                "--gezinslijn.data=" + Files.createDirectory(folder.resolve("data")),
                "--server.ssl.certificate=" + certificate.toUri(),
                "--server.ssl.certificate-private-key=" + key.toUri())) {
            URI address =
                    URI.create("https://127.0.0.1:" + Service.address(service).getPort());
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(trusting(made.getCertificate("service")))
                    .build();
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(address.resolve("/login")).build(), BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000");
            List<String> cookies = client.send(
                            HttpRequest.newBuilder(address.resolve("/"))
                                    .header("Accept", "text/html")
                                    .build(),
                            BodyHandlers.ofString())
                    .headers()
                    .allValues("Set-Cookie");
            assertThat(cookies)
                    .anySatisfy(
                            cookie -> assertThat(cookie).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax"))
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    private static KeyStore selfMade(Path file) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "service",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=gezinslijn",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(SECRET))
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SECRET);
        }
        return store;
    }

    private static Path pem(Path file, String what, byte[] content) throws Exception {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n", US_ASCII);
    }

    private static SSLContext trusting(Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("service", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
