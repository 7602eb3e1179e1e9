package nl.gezinslijn.query.dossier;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class DossierSchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    @Autowired
    Seal seal;

    @Autowired
    KeyVault vault;

    @ParameterizedTest
    @EnumSource
    void a_dossier_fits_the_schema_that_lies_in_it_also_after_an_erasure(Copy copy) throws Exception {
        String coach = "coach " + UUID.randomUUID();
        Life life = Life.of("handed out " + UUID.randomUUID(), Life.VENRAY, seal)
                .registered("2024-01-02")
                .assigned("2024-01-05", coach)
                .started("2024-01-10")
                .contact("2024-01-12")
                .plan("2024-01-20")
                .asksExtension("2024-06-01")
                .extended("2024-06-10")
                .closed("2024-09-30");
        life.then("2024-10-01", life.coach(), new PersonErased(life.parent()));
        events.publish(life.messages());
        await().until(() -> cases.current().status().lag() == 0);
        vault.destroy(KeyVault.person(life.parent()));

        Map<String, byte[]> files = unzipped(web.perform(get("/v1/cases/{id}/dossier", life.caseId())
                        .param("copy", copy.name())
                        .with(somebody(coach, "COACH")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(files.get(DossierFile.SCHEMA)));
        JsonNode content = JSON.readTree(files.get(DossierFile.CONTENT));
        assertThat(schema.validate(content)).isEmpty();
        assertThat(content.path("timeline").size()).isEqualTo(life.entries().size());
        assertThat(content.toString()).doesNotContain("Sanne").contains("Milan");
        assertThat(schema.validate(((tools.jackson.databind.node.ObjectNode) content).put("copy", "OTHER")))
                .isNotEmpty();
    }

    private static Map<String, byte[]> unzipped(byte[] bundle) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
