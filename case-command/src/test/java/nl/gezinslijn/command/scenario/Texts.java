package nl.gezinslijn.command.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;

/** Free text as a case holds it: decisions never read it, so any sealed value will do. */
public final class Texts {

    private Texts() {}

    public static Protected<String> text(String text) {
        String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        return new Protected<>(KeyVault.ofCase(CaseScenario.CASE), "test", sealed);
    }
}
