package nl.gezinslijn.query.dossier;

import java.time.Instant;
import java.util.List;
import nl.gezinslijn.query.history.OpenEntry;
import nl.gezinslijn.query.history.OpenFile;

/**
 * {@code dossier.json}: what happened in a case and what it means together, opened to be read. Its JSON Schema lies
 * beside it.
 *
 * @param schema kind and version of this layout
 * @param madeBy account that had it made
 * @param leftOut what a parent's copy never has: {@code reports}, {@code reporters}, {@code addresses}
 * @param file what the entries below mean together
 * @param timeline entries in the order of recording; those of a parent's copy may have gaps in their sequence
 */
public record DossierContent(
        String schema,
        String caseId,
        Copy copy,
        Instant madeAt,
        String madeBy,
        String organisation,
        List<String> leftOut,
        OpenFile file,
        List<OpenEntry> timeline) {

    public static final String SCHEMA = "gezinslijn/dossier/1";
}
