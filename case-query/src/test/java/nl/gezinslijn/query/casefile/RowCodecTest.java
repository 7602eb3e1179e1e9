package nl.gezinslijn.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/** A row comes back as it went, whatever is in it: also in a field that is added later. */
class RowCodecTest {

    @Property(tries = 500)
    void a_row_is_read_as_it_was_written_field_for_field(@ForAll("rows") CaseRow row) {
        assertThat(read(RowFields.of(row).append("_id", row.caseId()).append("seq", 12L)))
                .isEqualTo(row);
    }

    /** While a raised version is built, rows are read as the version before wrote them. */
    @Property(tries = 200)
    void of_another_version_what_is_not_known_is_passed_over_and_what_is_not_there_is_empty(
            @ForAll("rows") CaseRow row) {
        Document fields = RowFields.of(row).append("_id", row.caseId()).append("ofLater", List.of(1, "two"));
        for (String later : List.of("extensions", "openSteps", "spells", "minutesByMonth", "outcomesDueOn")) {
            fields.remove(later);
        }

        assertThat(read(fields)).satisfies(it -> {
            assertThat(it.extensions()).isZero();
            assertThat(it.openSteps()).isFalse();
            assertThat(it.spells()).isEmpty();
            assertThat(it.minutesByMonth()).isEmpty();
            assertThat(it.outcomesDueOn()).isEmpty();
            assertThat(it.circle()).isEqualTo(row.circle());
            assertThat(it.registeredOn()).isEqualTo(row.registeredOn());
        });
    }

    static CaseRow read(Document document) {
        return new RawBsonDocument(document, new DocumentCodec()).decode(RowCodec.ROW);
    }

    @Provide
    Arbitrary<CaseRow> rows() {
        return AnyRecord.of(CaseRow.class);
    }
}
