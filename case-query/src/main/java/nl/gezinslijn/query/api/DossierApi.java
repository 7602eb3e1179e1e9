package nl.gezinslijn.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.dossier.Copy;
import nl.gezinslijn.query.dossier.Dossiers;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One case as a file to hand out. */
@RestController
@RequestMapping("/v1/cases")
@Tag(name = "Cases")
public class DossierApi {

    private static final String ZIP = "application/zip";

    private final Dossiers dossiers;

    public DossierApi(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping(path = "/{caseId}/dossier", produces = ZIP)
    @Operation(
            summary = "The case as one signed file: readable, as data, and with proofs",
            description = "For its coach and its coordinator. A parent's copy leaves out reports to protection bodies,"
                    + " who reported, and every address, and says so; look free text over before it is handed out."
                    + " docs/privacy.md says what is in it and how somebody verifies it who has only the public key.")
    ResponseEntity<byte[]> dossier(
            @PathVariable UUID caseId, @RequestParam(defaultValue = "FULL") Copy copy, Authentication login) {
        byte[] bundle = dossiers.of(Reader.of(login), caseId.toString(), copy);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(dossiers.name(caseId.toString()))
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(bundle);
    }
}
