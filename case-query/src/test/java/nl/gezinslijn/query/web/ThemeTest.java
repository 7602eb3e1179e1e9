package nl.gezinslijn.query.web;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.gezinslijn.query.TestHouse;
import nl.gezinslijn.query.WholeHouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** An organisation's own theme is one file that is dropped in. */
class ThemeTest {

    private static final String OWN = ":root { --basis-color-accent-1-color-default: #7a1f5c; }";
    private static final Pattern TOKEN = Pattern.compile("--(basis|gezinslijn)-[a-z0-9-]+(?=:)");

    @TempDir
    static Path folder;

    @BeforeAll
    static void drop() throws IOException {
        Files.writeString(folder.resolve("own.css"), OWN);
    }

    @Nested
    @WholeHouse
    class DroppedIn {

        @DynamicPropertySource
        static void theme(DynamicPropertyRegistry settings) {
            settings.add("gezinslijn.theme", () -> folder.resolve("own.css").toString());
        }

        @Test
        void it_is_served_and_every_page_uses_it_after_the_neutral_one(@Autowired MockMvc web) throws Exception {
            web.perform(get("/css/own-theme.css").with(somebody("somebody", "COORDINATOR")))
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith("text/css"))
                    .andExpect(content().string(OWN));
            String page = web.perform(get("/accessibility").with(somebody("somebody", "COORDINATOR")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("/css/theme.css");
            assertThat(page.indexOf("/css/own-theme.css")).isGreaterThan(page.indexOf("/css/theme.css"));
        }
    }

    @Nested
    @WholeHouse
    class Neutral {

        @Test
        void without_a_theme_of_its_own_a_page_asks_for_none(@Autowired MockMvc web) throws Exception {
            web.perform(get("/accessibility").with(somebody("somebody", "COORDINATOR")))
                    .andExpect(content().string(not(containsString("own-theme"))));
            web.perform(get("/css/own-theme.css").with(somebody("somebody", "COORDINATOR")))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void a_theme_that_is_not_there_is_refused_at_start() {
        new WebApplicationContextRunner()
                .withUserConfiguration(TestHouse.class)
                .withPropertyValues("gezinslijn.theme=" + folder.resolve("nowhere.css"))
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("gezinslijn.theme")
                        .hasMessageContaining("nowhere.css"));
    }

    @Test
    void every_name_of_the_neutral_theme_is_in_the_manual() throws IOException {
        String theme = Files.readString(Path.of("src/main/resources/static/css/theme.css"));
        String manual = Files.readString(Path.of("../docs/theme.md"));

        assertThat(TOKEN.matcher(theme).results().map(it -> it.group()).distinct())
                .hasSizeGreaterThan(25)
                .allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
    }
}
