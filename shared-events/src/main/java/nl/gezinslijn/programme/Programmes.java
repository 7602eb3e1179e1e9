package nl.gezinslijn.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All programmes this service knows, each in every version that a case may be bound to. Immutable. */
public final class Programmes {

    private final List<Programme> all;

    private Programmes(List<Programme> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(Programme::id).thenComparingInt(Programme::version))
                .toList();
    }

    /** @throws InvalidProgrammeException with every fault of every file, when there is one */
    public static Programmes load(List<ProgrammeSource> sources) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Programme> byKey = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (ProgrammeSource source : sources) {
            ProgrammeReader.Reading reading = ProgrammeReader.tryRead(source);
            faults.addAll(reading.faults());
            Programme programme = reading.programme();
            if (programme == null) {
                continue;
            }
            String other = files.putIfAbsent(programme.key(), source.file());
            if (other == null) {
                byKey.put(programme.key(), programme);
            } else {
                faults.add(new Fault(source.file(), "version", programme.key() + " is also in " + other));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidProgrammeException(faults);
        }
        return new Programmes(List.copyOf(byKey.values()));
    }

    /** The programmes that come with the service. */
    public static Programmes shipped() {
        return load(ProgrammeSource.shipped());
    }

    /** The programmes that come with the service, and those of a municipality's own directory. */
    public static Programmes shippedAnd(Path directory) {
        return load(Stream.concat(ProgrammeSource.shipped().stream(), ProgrammeSource.in(directory).stream())
                .toList());
    }

    /** The programme a case is bound to. */
    public Optional<Programme> find(String id, int version) {
        return all.stream()
                .filter(programme -> programme.id().equals(id) && programme.version() == version)
                .findFirst();
    }

    /** The version that applies to new cases. */
    public Optional<Programme> newest(String id) {
        return all.stream()
                .filter(programme -> programme.id().equals(id))
                .max(Comparator.comparingInt(Programme::version));
    }

    /** Of each programme the version that applies to new cases, by id. */
    public List<Programme> newest() {
        return all.stream()
                .map(Programme::id)
                .distinct()
                .flatMap(id -> newest(id).stream())
                .toList();
    }

    /** By id, then version. */
    public List<Programme> all() {
        return all;
    }
}
