package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** What happened does not change. */
class EventRecordsTest {

    @Property(tries = 200)
    void a_list_changed_after_it_was_handed_in_does_not_change_the_event(@ForAll("oneOfEach") List<Object> events) {
        Records.within(events).forEach(record -> {
            List<List<?>> handedIn = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>();
            for (Object value : Records.values(record)) {
                if (value instanceof List<?> list) {
                    List<?> changeable = new ArrayList<>(list);
                    handedIn.add(changeable);
                    values.add(changeable);
                } else {
                    values.add(value);
                }
            }
            Object same = Records.make(record.getClass(), values);

            handedIn.forEach(List::clear);

            assertThat(same).isEqualTo(record);
        });
    }

    @Property(tries = 200)
    void a_list_of_an_event_cannot_be_changed(@ForAll("oneOfEach") List<Object> events) {
        assertThat(events.stream().flatMap(Records::containersWithin))
                .isNotEmpty()
                .allSatisfy(list -> assertThatThrownBy(() -> Records.empty(list))
                        .isInstanceOf(UnsupportedOperationException.class));
    }

    /** A stray log line of an event stays harmless: it says whose a sealed value is, and not even the ciphertext. */
    @Property(tries = 200)
    void an_event_in_words_shows_nothing_of_what_is_sealed(@ForAll("oneOfEach") List<Object> events) {
        assertThat(events)
                .allSatisfy(event -> assertThat(Records.within(event))
                        .filteredOn(Protected.class::isInstance)
                        .allSatisfy(value -> assertThat(event.toString())
                                .contains(value.toString())
                                .doesNotContain(((Protected<?>) value).written())));
    }

    @Provide
    Arbitrary<List<Object>> oneOfEach() {
        return AnyEvent.oneOfEachStored();
    }
}
