package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void a_type_is_the_stored_name_in_kebab_case_behind_the_data_source() {
        assertThat(EventTypes.of("ExtensionGranted")).isEqualTo("nl.gezinslijn.extension-granted");
        assertThat(EventTypes.of("KitchenTableTalkHeld")).isEqualTo("nl.gezinslijn.kitchen-table-talk-held");
    }

    @Test
    void every_event_has_a_type_of_its_own() {
        assertThat(EventTypes.all())
                .hasSize((int) Contract.events().count())
                .allSatisfy(type -> assertThat(type).matches("nl\\.gezinslijn\\.[a-z]+(-[a-z]+)*"));
    }
}
