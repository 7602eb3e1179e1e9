package nl.gezinslijn.query.projection.rebuild;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.query.projection.Generation;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;

/** The generations of a projection that have documents: which serves, which number is next, what is dropped. */
final class Shelf {

    private final Projection<?, ?> projection;
    private final ViewStore store;
    private final Pointer pointer;
    private final RebuildLog rebuilds;

    Shelf(Projection<?, ?> projection, ViewStore store, Pointer pointer, RebuildLog rebuilds) {
        this.projection = projection;
        this.store = store;
        this.pointer = pointer;
        this.rebuilds = rebuilds;
    }

    /** The one that serves. */
    Generation current() {
        return pointer.current(projection).generation();
    }

    /** The same, where none was adopted yet: the newest whose documents are there, or else the one to come. */
    Generation begin() {
        return pointer.serving(projection).orElseGet(() -> {
            Generation found = withDocuments()
                    .filter(generation -> generation.version() <= projection.version())
                    .max(Generation.BY_AGE)
                    .orElse(projection.generation());
            pointer.adopt(found);
            store.commit();
            return found;
        });
    }

    /** All that serve or served. */
    List<Generation> adopted() {
        return pointer.adopted(projection.name());
    }

    void adopt(Generation generation) {
        pointer.adopt(generation);
    }

    /** The next of the projection's version; a number is never used twice. */
    Generation next() {
        return Stream.of(
                        withDocuments(),
                        adopted().stream(),
                        rebuilds.all(projection.name()).stream().map(Rebuild::generation))
                .flatMap(each -> each)
                .filter(generation -> generation.version() == projection.version())
                .max(Comparator.comparingInt(Generation::number))
                .map(last -> new Generation(projection.name(), projection.version(), last.number() + 1))
                .orElse(projection.generation());
    }

    /** @throws RebuildRefusedException if it serves, or never served */
    void dropEarlier(Generation generation) {
        if (generation.equals(current())) {
            throw new RebuildRefusedException("it serves");
        }
        if (!adopted().contains(generation)) {
            throw new RebuildRefusedException("it has not served");
        }
        pointer.drop(generation);
        drop(generation);
        store.commit();
    }

    /** Drops one that has not served. */
    void drop(Generation generation) {
        if (adopted().contains(generation)) {
            return;
        }
        Set<String> own = Set.of(generation.collection(), generation.parking());
        collections()
                .filter(own::contains)
                .forEach(name -> store.write(database -> {
                    database.getCollection(name).drop();
                    return true;
                }));
        Tokens.forget(store, generation.collection());
    }

    /** Drops what rebuilds left that have ended in nothing, or were for an older version and nobody goes on with. */
    void clearUp() {
        for (Rebuild each : rebuilds.all(projection.name())) {
            boolean abandoned =
                    !each.phase().ended() && each.generation().version() < projection.version() && rebuilds.claim(each);
            if (abandoned) {
                rebuilds.save(each.ended(Phase.CANCELLED, Run.now(), null, null));
            }
            if (abandoned || each.phase().undone()) {
                drop(each.generation());
                rebuilds.parts().forget(each);
            }
        }
        store.commit();
    }

    private Stream<Generation> withDocuments() {
        return collections()
                .flatMap(name -> Generation.of(name).stream())
                .filter(generation -> generation.projection().equals(projection.name()));
    }

    private Stream<String> collections() {
        return store.database().listCollectionNames().into(new ArrayList<>()).stream();
    }
}
