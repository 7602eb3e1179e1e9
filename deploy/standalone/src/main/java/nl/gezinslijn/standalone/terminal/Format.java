package nl.gezinslijn.standalone.terminal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.gezinslijn.query.api.TableConverter;

/** In what form a report is written. */
enum Format {
    TABLE(TableConverter.CSV),
    CSV(TableConverter.CSV),
    JSON("application/json"),
    XLSX(TableConverter.XLSX);

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What is asked of the service for it. */
    String mediaType() {
        return mediaType;
    }

    /** By the end of a file's name. */
    static Optional<Format> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format))
                .findFirst();
    }

    @Override
    public String toString() {
        return Typed.typed(this);
    }
}
