package nl.gezinslijn.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a data folder, and in which order it is copied while it is written to. */
final class DataFolder {

    static final String EVENTS = "events.sqlite";
    static final String ACCESS_LOG = "access-log.sqlite";
    static final String EVENT_PROOFS = "proofs.sqlite";
    static final String ACCESS_LOG_PROOFS = "access-log-proofs.sqlite";
    static final String KEYS = "keys";
    static final String NOTARY_KEY = "notary.key";
    static final String MASTER_KEY = "master.key";

    /** How a thing is copied. */
    enum Kind {
        SQLITE,
        FILE,
        FOLDER
    }

    record Thing(String name, Kind kind) {}

    /**
     * What follows from something else comes before it: a copy that is older than that is caught up with, one that is
     * newer tells of what is not there.
     */
    static final List<Thing> IN_ORDER = List.of(
            // heads and tiles are published of what is in the ledgers, and these number what is in the logs
            new Thing("proofs", Kind.FOLDER),
            new Thing(ACCESS_LOG_PROOFS, Kind.SQLITE),
            new Thing(EVENT_PROOFS, Kind.SQLITE),
            // a line that is done is in the events; one that is done and not marked is not done twice
            new Thing("imports.sqlite", Kind.SQLITE),
            new Thing("imports", Kind.FOLDER),
            new Thing(EVENTS, Kind.SQLITE),
            // a key is made before something is sealed under it
            new Thing(KEYS, Kind.FILE),
            // who saw an event that is in the copy is in the copy too
            new Thing(ACCESS_LOG, Kind.SQLITE),
            new Thing("accounts.sqlite", Kind.SQLITE),
            new Thing(NOTARY_KEY, Kind.FILE),
            new Thing("token-keys", Kind.FILE),
            new Thing("demo-played-in", Kind.FILE),
            // by this deploy/run knows a folder as ours
            new Thing("gezinslijn-data", Kind.FILE));

    private static final Set<String> KNOWN = IN_ORDER.stream().map(Thing::name).collect(Collectors.toUnmodifiableSet());

    private DataFolder() {}

    /** What lies there and is neither copied, nor made anew, nor left out on purpose. */
    static List<String> unknown(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !KNOWN.contains(name)
                            && !KNOWN.contains(name.replaceAll("-(wal|shm)$|\\.new$", ""))
                            && !name.equals(MASTER_KEY)
                            && !name.startsWith("views"))
                    .sorted()
                    .toList();
        }
    }
}
