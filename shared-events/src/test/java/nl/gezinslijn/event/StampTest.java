package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When, by whom and why, as metadata beside an event. */
class StampTest {

    private static final Stamp PLAIN = new Stamp(
            LocalDate.of(2024, 5, 1),
            Instant.parse("2024-05-02T08:15:30.125Z"),
            new Actor("coach.vos", Role.COACH, "De Brug"),
            null,
            null,
            null,
            "req-1",
            false);

    @Property
    void what_is_stored_says_the_same_when_read(@ForAll("stamps") Stamp stamp) {
        assertThat(Stamp.fromMetadata(stamp.toMetadata())).isEqualTo(stamp);
    }

    @Provide
    Arbitrary<Stamp> stamps() {
        return AnyEvent.stamps();
    }

    @Test
    void what_is_not_there_is_left_out() {
        assertThat(PLAIN.toMetadata())
                .containsOnlyKeys("occurredOn", "recordedAt", "actor", "role", "organisation", "requestId");
    }

    @Test
    void what_others_keep_in_the_metadata_is_left_alone() {
        Map<String, Object> metadata = new LinkedHashMap<>(PLAIN.toMetadata());
        metadata.put("fingerprint", "5f2c");
        metadata.put("attempts", 2);

        assertThat(Stamp.fromMetadata(metadata)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"occurredOn", "recordedAt", "actor", "role", "organisation", "requestId"})
    void a_missing_field_that_every_entry_has_is_named_in_the_error(String field) {
        Map<String, String> metadata = EventExamples.stamp().toMetadata();
        metadata.remove(field);

        assertThatThrownBy(() -> Stamp.fromMetadata(metadata))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no " + field + " in the metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onBehalfOf", "reason", "standInReason", "imported"})
    void a_field_that_not_every_entry_has_may_be_absent(String field) {
        Map<String, String> metadata = EventExamples.stamp().toMetadata();
        assertThat(metadata.remove(field)).isNotNull();

        assertThat(Stamp.fromMetadata(metadata).toMetadata()).isEqualTo(metadata);
    }

    @Test
    void recorded_at_another_instant_it_says_the_same_in_all_else() {
        Instant later = Instant.parse("2024-06-01T00:00:00Z");
        Stamp example = EventExamples.stamp();

        Stamp held = example.recordedAt(later);

        Map<String, String> expected = example.toMetadata();
        expected.put("recordedAt", "2024-06-01T00:00:00Z");
        assertThat(held.toMetadata()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_role_is_found_again_by_its_code(Role role) {
        assertThat(Role.parse(role.code())).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "coach, COACH",
        "coordinator, COORDINATOR",
        "process-lead, PROCESS_LEAD",
        "zorgregisseur, ZORGREGISSEUR",
        "behavioural-scientist, BEHAVIOURAL_SCIENTIST",
        "inspector, INSPECTOR",
        "analyst, ANALYST",
        "administrator, ADMINISTRATOR",
        "importer, IMPORTER",
        "system, SYSTEM"
    })
    void a_role_is_stored_under_a_code_that_never_changes(String code, Role role) {
        assertThat(role.code()).isEqualTo(code);
    }

    @Test
    void a_role_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> Role.parse("neighbour")).isInstanceOf(IllegalArgumentException.class);
    }
}
