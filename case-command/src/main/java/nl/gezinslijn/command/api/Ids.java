package nl.gezinslijn.command.api;

import java.util.List;
import java.util.UUID;

/** Ids as they are stored: text. */
final class Ids {

    private Ids() {}

    static List<String> of(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
