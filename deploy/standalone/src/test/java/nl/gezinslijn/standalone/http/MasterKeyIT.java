package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import nl.gezinslijn.runtime.keys.MasterKey;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that wraps all others is changed while nothing sealed is lost. */
class MasterKeyIT {

    private static final String NAME = "Zwaantje Quirijnse";
    private static final String FIRST = key("the first one, of 32 bytes ....!");
    private static final String SECOND = key("the second one, of 32 bytes ...!");

    @TempDir
    Path all;

    @Test
    void given_with_the_one_before_at_one_start_it_is_the_only_one_needed_at_the_next() throws Exception {
        Path data = Files.createDirectory(all.resolve("data"));
        try (ServiceProcess service = new ServiceProcess(data)) {
            service.with(MasterKey.VARIABLE, FIRST).start();
            String caseId = registered(service);
            String notary = service.coach().get("/v1/proofs/events/key").raw().body();
            service.kill();

            service.with(MasterKey.VARIABLE, SECOND)
                    .with(MasterKey.BEFORE, FIRST)
                    .start();
            assertThat(file(service, caseId)).contains(NAME);
            service.kill();

            service.without(MasterKey.BEFORE).start();
            assertThat(file(service, caseId)).contains(NAME);
            assertThat(service.coach().get("/v1/proofs/events/key").raw().body())
                    .as("who kept heads goes on with the same key")
                    .isEqualTo(notary);
            service.kill();

            assertThatThrownBy(() -> service.with(MasterKey.VARIABLE, FIRST).start())
                    .isInstanceOfAny(TerminalFailureException.class, ConditionTimeoutException.class)
                    .hasMessageContaining("the service ended");
        }
    }

    private static String registered(ServiceProcess service) {
        return done(service.coach()
                        .post(
                                "/v1/cases",
                                """
                                {"occurredOn":"%s","programme":"drenthe-2006","referralSource":"school",
                                 "district":"Coevorden","eligibility":["help-hard-to-get-in"],
                                 "members":[{"relation":"PARENT","name":"%s","birthDate":"1983-11-27"},
                                            {"relation":"CHILD","name":"Bregtje Quirijnse","birthDate":"2016-04-05"}]}
                                """.formatted(today(), NAME),
                                "Idempotency-Key",
                                UUID.randomUUID().toString()))
                .caseId();
    }

    private static String file(ServiceProcess service, String caseId) {
        return service.coach().get("/v1/cases/" + caseId).raw().body();
    }

    private static String key(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
