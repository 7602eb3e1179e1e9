package nl.gezinslijn.runtime.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void events_have_them() {
        String id = GenericEventMessage.asEventMessage("something happened").getIdentifier();

        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }

    @Test
    void one_tells_when_it_was_made() {
        long before = System.currentTimeMillis();
        UUID id = UUID.fromString(new TimeOrderedIdentifiers().generateIdentifier());
        long after = System.currentTimeMillis();

        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void none_can_be_told_from_another_of_the_same_moment() {
        TimeOrderedIdentifiers identifiers = new TimeOrderedIdentifiers();
        List<UUID> ids = Stream.generate(identifiers::generateIdentifier)
                .limit(10_000)
                .map(UUID::fromString)
                .toList();
        Set<Long> apart = new HashSet<>();
        for (int i = 1; i < ids.size(); i++) {
            apart.add(ids.get(i).getLeastSignificantBits() - ids.get(i - 1).getLeastSignificantBits());
        }

        assertThat(Set.copyOf(ids)).hasSize(ids.size());
        assertThat(apart).hasSize(ids.size() - 1);
    }
}
