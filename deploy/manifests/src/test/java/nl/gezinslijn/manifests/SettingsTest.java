package nl.gezinslijn.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** How the names of settings in the files come to be settings in the program. */
class SettingsTest {

    @Test
    void a_secret_is_a_file_by_the_name_of_its_setting_and_the_end_of_its_line_is_no_part_of_it(@TempDir Path secrets)
            throws Exception {
        Files.writeString(secrets.resolve("gezinslijn.master-key"), "a key of 32 bytes\n");
        Files.writeString(secrets.resolve("gezinslijn.login.client-secret"), "a secret\n");

        SpringApplication application = new SpringApplication(SettingsTest.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(
                "--spring.config.import=configtree:" + secrets + "/", "--spring.main.banner-mode=off")) {
            assertThat(context.getEnvironment().getProperty("gezinslijn.master-key"))
                    .isEqualTo("a key of 32 bytes");
            assertThat(context.getEnvironment().getProperty("gezinslijn.login.client-secret"))
                    .isEqualTo("a secret");
        }
    }

    @Test
    void the_master_key_may_stand_in_the_environment_under_the_name_that_it_always_had() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "given-systemEnvironment", Map.of("GEZINSLIJN_MASTER_KEY", "a key", "SERVER_PORT", "1")));
        ConfigurationPropertySources.attach(environment);

        assertThat(environment.getProperty("gezinslijn.master-key")).isEqualTo("a key");
    }
}
