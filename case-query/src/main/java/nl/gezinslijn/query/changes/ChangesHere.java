package nl.gezinslijn.query.changes;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** Where everything is recorded in this process. */
public final class ChangesHere implements CaseChanges {

    private final Map<String, Set<Follower>> followers = new ConcurrentHashMap<>();

    /** By identity: two may follow in the same way. */
    private static final class Follower {
        private final LongConsumer version;

        Follower(LongConsumer version) {
            this.version = version;
        }
    }

    @Override
    public Following follow(String caseId, LongConsumer version, Runnable lost) {
        Follower follower = new Follower(version);
        followers.compute(caseId, (id, others) -> {
            Set<Follower> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(follower);
            return all;
        });
        return () -> followers.computeIfPresent(caseId, (id, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    public void changed(String caseId, long version) {
        followers.getOrDefault(caseId, Set.of()).forEach(each -> each.version.accept(version));
    }

    /** How many cases are followed. */
    int followed() {
        return followers.size();
    }
}
