package nl.gezinslijn.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gezinslijn.query.projection.OnRealMongo;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

/**
 * On a real MongoDB every question of every page and report is answered from an index, and looks at hardly anything in
 * vain. What is explained is what is really sent, whoever sends it.
 */
@OnRealMongo
@WholeHouse
@DirtiesContext
class IndexesTest {

    private static final int FAMILIES = 3_000;
    private static final int COACHES = 60;

    /** Beside what is returned: where a sweep over an index hops from one range to the next. */
    private static final int HARDLY_ANYTHING = 5;

    /** Small whatever happens: a handful per projection, or bounded by how many cases may be parked. */
    private static final String SMALL = "projections|rebuilds|tokens|.*_parked";

    static final List<String> ASKED = List.of(
            "/?programme=venray-2021",
            "/?programme=venray-2021&year=2023&state=CLOSED&coach=coach-3&page=1",
            "/cases/" + Life.id("family 1-77"),
            "/cases/" + Life.id("family 1-77") + "/actions",
            "/cases/" + Life.id("family 1-77") + "/actions/record-contact",
            "/cases/" + Life.id("family 1-77") + "/since/3",
            "/search?q=coach-3",
            "/register",
            "/emergency",
            "/cases/" + Life.id("family 1-77") + "/replay?step=2",
            "/cases/" + Life.id("family 1-77") + "/replay?on=2024-01-01",
            "/cases/" + Life.id("family 1-77") + "/replay/0",
            "/cases/" + Life.id("family 1-77") + "/audit-trail",
            "/cases/" + Life.id("family 1-77") + "/access-log",
            "/access-log?about=coordinator-1",
            "/inspections",
            "/v1/cases",
            "/v1/cases?page=3",
            "/v1/cases?programme=venray-2021",
            "/v1/cases?state=ACTIVE&page=1",
            "/v1/cases?programme=venray-2021&state=CLOSED&page=2",
            "/v1/cases?coach=coach-3",
            "/v1/cases?programme=drenthe-2006&state=CLOSED&coach=coach-4",
            "/v1/cases/" + Life.id("family 1-77"),
            "/v1/cases/" + Life.id("family 1-77") + "/timeline",
            "/v1/cases/" + Life.id("family 1-77") + "/replay",
            "/v1/cases/" + Life.id("family 1-77") + "/replay/0",
            "/v1/reports/caseload?programme=venray-2021",
            "/v1/reports/waiting-list?programme=venray-2021",
            "/v1/reports/lead-times?programme=venray-2021&from=2023-01-01&to=2023-12-31&by=DISTRICT",
            "/v1/reports/flow?programme=venray-2021",
            "/v1/reports/flow?programme=venray-2021&year=2022",
            "/v1/reports/open-cases?programme=venray-2021&on=2023-06-30",
            "/v1/reports/extensions?programme=venray-2021&from=2023-01-01&to=2023-12-31",
            "/v1/reports/escalations?programme=drenthe-2006&from=2023-01-01&to=2023-12-31",
            "/v1/reports/capacity?programme=venray-2021",
            "/v1/reports/steering-matrix?programme=venray-2021&year=2024",
            "/v1/reports/worklist?programme=venray-2021",
            "/v1/reports/caseload/cases?programme=venray-2021&figure=/total/active&page=1",
            "/v1/reports/flow/cases?programme=venray-2021&year=2023&figure=/whole/active&page=1",
            "/v1/worklists/coordinator?programme=venray-2021",
            "/v1/worklists/coaches/coach-5",
            "/v1/inspections",
            "/worklist?programme=venray-2021",
            "/waiting-list?programme=venray-2021",
            "/escalations?programme=venray-2021",
            "/matrix?programme=venray-2021&year=2024",
            "/figures/flow?programme=venray-2021&year=2023&figure=/whole/active&page=1",
            "/retention?programme=venray-2021",
            "/v1/retention/due?programme=venray-2021",
            "/v1/retention/destroyed?programme=venray-2021");

    /** Asked of no view of cases, or only while something happens that a test of its own is about. */
    static final Set<String> NOT_ASKED_HERE = Set.of(
            "/v1/inspections/{id}",
            "/v1/inspections/{id}/cases",
            "/inspections/{id}",
            "/inspections/{id}/cases",
            "/inspections/{id}/report",
            "/proofs",
            "/projections",
            "/exports",
            "/programmes",
            "/programmes/{id}/{version}",
            "/v1/projections",
            "/v1/projections/{name}/parked",
            "/v1/projections/{name}/rebuilds",
            "/v1/projections/{name}/rebuilds/{id}",
            "/v1/projections/{name}/rebuilds/{id}/events",
            "/v1/rules",
            "/v1/rules/{id}",
            "/families", // a coach's; what it asks is asked by the worklist and the list of cases
            "/matrix/export", // of what the matrix asks
            "/v1/cases/{caseId}/changes", // asks for the case alone, as does the dossier
            "/v1/cases/{caseId}/dossier",
            "/v1/access-log", // of logs and proofs, which are no views
            "/v1/audit-trail",
            "/v1/events",
            "/v1/proofs/events/inclusion",
            "/v1/proofs/access-log/inclusion",
            "/v1/proofs/{log}/checkpoints",
            "/v1/proofs/{log}/checkpoints/latest",
            "/v1/proofs/{log}/checkpoints/{size}",
            "/v1/proofs/{log}/consistency",
            "/v1/proofs/{log}/key",
            "/v1/webhooks",
            "/v1/webhooks/{id}",
            "/accessibility",
            "/css/own-theme.css",
            "/rules",
            "/rules/{id}");

    private static final Sent SENT = new Sent();

    @TestBean
    private ViewStore views;

    @Autowired
    private EmbeddedEventStore events;

    @Autowired
    private List<ProjectionKeeper<?, ?>> keepers;

    @Autowired
    private MockMvc web;

    static ViewStore views() {
        return TestViewStore.inMongo(SENT);
    }

    @Test
    void every_question_is_answered_from_an_index_that_leads_to_what_is_asked() throws Exception {
        happen();
        Map<String, List<BsonDocument>> sent = new LinkedHashMap<>();
        for (String question : ASKED) {
            SENT.forget();
            int status = web.perform(get(question).with(TestHouse.somebody("coordinator-1", "COORDINATOR")))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(question).isEqualTo(200);
            sent.put(question, SENT.questions());
        }

        assertThat(sent.values()).as("questions that reach the store").anyMatch(some -> some.size() > 3);
        List<String> heavy = new ArrayList<>();
        sent.forEach((question, commands) -> commands.forEach(command -> {
            Explained explained = Explained.by(views.database(), command);
            boolean small = explained.collection().matches(SMALL);
            if (!small && (explained.isHeavy() || explained.inVain() > HARDLY_ANYTHING)) {
                heavy.add(question + "\n   " + explained);
            }
        }));
        assertThat(heavy).isEmpty();
    }

    private void happen() {
        for (Life life : Neighbourhood.of(1, FAMILIES, COACHES)) {
            events.publish(life.messages());
        }
        await().timeout(Duration.ofMinutes(2))
                .until(() -> keepers.stream()
                        .allMatch(keeper -> keeper.current().status().lag() == 0));
    }
}
