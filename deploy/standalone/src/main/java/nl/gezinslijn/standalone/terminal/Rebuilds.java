package nl.gezinslijn.standalone.terminal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The rebuilds of one projection, over the API. */
final class Rebuilds {

    static final String ROOT = "/v1/projections";
    private static final Set<String> ENDED = Set.of("switched", "cancelled", "failed");

    private final ServiceClient service;
    private final String place;

    Rebuilds(ServiceClient service, String projection) {
        this.service = service;
        this.place = ROOT + "/" + ServiceClient.segment(projection) + "/rebuilds";
    }

    static String phase(JsonNode rebuild) {
        return rebuild.path("phase").asString("");
    }

    static boolean ended(JsonNode rebuild) {
        return ENDED.contains(phase(rebuild));
    }

    /** The last one first. */
    JsonNode all() throws InterruptedException {
        return service.get(place).path("rebuilds");
    }

    JsonNode begin() throws InterruptedException {
        return service.post(place, "");
    }

    Optional<JsonNode> underWay() throws InterruptedException {
        return all().valueStream().filter(rebuild -> !ended(rebuild)).findFirst();
    }

    JsonNode switchTo(String id, @Nullable String acceptedBecause) throws InterruptedException {
        var body = JsonNodeFactory.instance.objectNode();
        if (acceptedBecause != null) {
            body.put("acceptedBecause", acceptedBecause);
        }
        return service.post(place + "/" + id + "/switch", body.toString());
    }

    void cancel(String id) throws InterruptedException {
        service.delete(place + "/" + id);
    }

    /** Told each progress until there is nothing to wait for; the service may be started anew meanwhile. */
    JsonNode follow(String id, Consumer<JsonNode> told) throws InterruptedException {
        var latest = new AtomicReference<JsonNode>();
        Predicate<JsonNode> isLast = progress -> {
            latest.set(progress);
            told.accept(progress);
            return settled(progress);
        };
        while (true) {
            if (listen(id, isLast)) {
                return latest.get();
            }
            Thread.sleep(Patience.BETWEEN_LOOKS);
        }
    }

    /** A stream that breaks off in the middle is begun again; a service that stays away is not waited for. */
    private boolean listen(String id, Predicate<JsonNode> isLast) throws InterruptedException {
        String progress = place + "/" + id;
        Patience.with(() -> service.get(progress));
        try {
            return service.listen(progress + "/events", isLast);
        } catch (Unreachable e) {
            return false;
        }
    }

    /** Ready, and it does not go on by itself; or over. */
    private static boolean settled(JsonNode rebuild) {
        boolean goesOnByItself = rebuild.path("automatic").asBoolean()
                && rebuild.path("verdict").path("differing").asLong() == 0;
        return ended(rebuild) || (phase(rebuild).equals("ready") && !goesOnByItself);
    }
}
