package nl.gezinslijn.query.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a case file as a page shows it.
 *
 * @param path JSON pointer in the file
 * @param value null where there are fields in it
 * @param changed by the step at hand
 */
record FileField(String path, String label, @Nullable String value, List<FileField> fields, boolean changed) {

    static FileField leaf(String path, String label, String value, boolean changed) {
        return new FileField(path, label, value, List.of(), changed);
    }

    /** Something in it changed, and so did it. */
    public boolean touched() {
        return changed || fields.stream().anyMatch(FileField::touched);
    }

    /** The single values in it, each labelled with the way to it. */
    Stream<FileField> leaves() {
        return value != null
                ? Stream.of(this)
                : fields.stream()
                        .flatMap(FileField::leaves)
                        .map(it -> leaf(it.path, label + " › " + it.label, String.valueOf(it.value), it.changed));
    }
}
