package nl.gezinslijn.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.projection.ProjectionReader.Slice;
import nl.gezinslijn.query.projection.View;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CaseFilesTest {

    private final Life life = Life.of("a whole life", Life.DRENTHE)
            .registered("2024-01-02")
            .triaged("2024-01-03", true)
            .waits("2024-01-03")
            .assigned("2024-01-10", "anna")
            .started("2024-01-15")
            .contact("2024-01-20")
            .plan("2024-02-01")
            .asksExtension("2024-07-01")
            .extended("2024-07-02")
            .transferred("2024-07-10", "bert", "mee")
            .closed("2024-09-01")
            .reopened("2024-11-01", "bert");

    @Test
    void every_view_equals_the_fold_of_its_events() {
        Life other = Life.of("another", Life.VENRAY).registered("2024-01-02").declined("2024-01-09");
        try (Stores stores = new Stores()) {
            stores.happened(life, other);
            stores.view();

            for (Life each : List.of(life, other)) {
                View<CaseFile> view = stores.views.find(each.caseId()).orElseThrow();
                assertThat(view.state()).isEqualTo(each.file());
                assertThat(view.seq()).isEqualTo(each.file().version() - 1);
            }
            assertThat(stores.rows.list(Stores.everything(), "drenthe-2006", null, null, Slice.WHOLE))
                    .containsExactly(life.row());
            assertThat(stores.rows.list(Stores.everything(), "venray-2021", null, null, Slice.WHOLE))
                    .containsExactly(other.row());
        }
    }

    @Test
    void a_case_is_written_the_same_way_each_time_and_read_back_whole() {
        var json = CaseFiles.projection().json();
        String written = json.write().apply(life.file());

        assertThat(json.read().apply(written)).isEqualTo(life.file());
        assertThat(json.write().apply(json.read().apply(written))).isEqualTo(written);
    }

    @Property(tries = 300)
    void whatever_is_in_a_case_is_read_back_as_it_was_though_what_is_absent_or_empty_is_not_written(
            @ForAll("files") CaseFile file) {
        var json = CaseFiles.projection().json();
        String written = json.write().apply(file);

        assertThat(json.read().apply(written)).isEqualTo(file);
        assertThat(written).doesNotContain(":null");
    }

    @Provide
    Arbitrary<CaseFile> files() {
        return AnyRecord.of(CaseFile.class);
    }

    @Test
    void a_row_survives_the_store_whole() {
        life.then(
                "2024-12-01",
                life.coach(),
                new ProtectionReferralMade(1, "amk", "advice", false, LocalDate.parse("2024-12-09"), null));
        Document fields = RowFields.of(life.row()).append("_id", life.caseId()).append("seq", 12L);

        assertThat(RowCodecTest.read(fields)).isEqualTo(life.row());
    }

    @Test
    void a_row_tells_dates_as_text_and_nothing_of_a_person() {
        Document fields = RowFields.of(life.row());

        assertThat(fields)
                .containsEntry("registeredOn", "2024-01-02")
                .containsEntry("caseState", "ACTIVE")
                .containsEntry("lastCoach", "bert")
                .doesNotContainKeys("_id", "seq", "state", "caseId", "members", "question");
        assertThat(fields.toJson()).doesNotContain("v1|");
    }

    @Test
    void a_row_is_a_function_of_the_file() {
        CaseRow row = life.row();

        assertThat(row.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(row.firstAssignedOn()).isEqualTo("2024-01-10");
        assertThat(row.closedOn()).isNull();
        assertThat(row.spells()).hasSize(2);
        assertThat(row.firstContactOn()).isEqualTo("2024-01-20");
        assertThat(row.termEndsOn()).isEqualTo("2025-04-30");
        assertThat(row.coach()).isEqualTo("bert");
    }

    @Test
    void what_is_no_event_of_a_case_cannot_be_folded() {
        DomainEventMessage<String> other = new GenericDomainEventMessage<>(CaseFiles.AGGREGATE, "x", 0, "text");

        assertThatThrownBy(() -> CaseFiles.entry(other)).isInstanceOf(ClassCastException.class);
    }
}
