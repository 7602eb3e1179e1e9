package nl.gezinslijn.query.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.OpenEntry;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.history.Opening;
import nl.gezinslijn.query.proof.EventProofs;
import tools.jackson.databind.json.JsonMapper;

/** Makes a dossier of a case. */
public final class Dossiers {

    private final CaseReading cases;
    private final Programmes programmes;
    private final EventProofs proofs;
    private final Paper paper;
    private final JsonMapper json;
    private final Clock clock;

    public Dossiers(
            CaseReading cases, Programmes programmes, EventProofs proofs, Paper paper, JsonMapper json, Clock clock) {
        this.cases = cases;
        this.programmes = programmes;
        this.proofs = proofs;
        this.paper = paper;
        this.json = json;
        this.clock = clock;
    }

    /** Prints a dossier to be read. */
    @FunctionalInterface
    public interface Paper {
        /** @param line what the content tells, sealed */
        byte[] pdf(DossierContent content, Programme programme, List<Entry<CaseEvent>> line, Opening opening);
    }

    /**
     * The bundle, as {@link DossierFile} has it, with proofs under a head that is signed for it.
     *
     * @throws nl.gezinslijn.query.access.NotAllowed and {@link nl.gezinslijn.query.history.NoSuchCase} as
     *     {@link CaseReading#handedOut}
     */
    public byte[] of(Reader reader, String caseId, Copy copy) {
        CaseReading.HandedOut whole = cases.handedOut(reader, caseId);
        Programme programme = programme(CaseFile.of(caseId, whole.line()));
        List<Entry<CaseEvent>> line = copy == Copy.PARENT ? ParentsCopy.of(whole.line(), programme) : whole.line();
        DossierContent content = new DossierContent(
                DossierContent.SCHEMA,
                caseId,
                copy,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                reader.account(),
                reader.organisation(),
                copy == Copy.PARENT ? ParentsCopy.LEFT_OUT : List.of(),
                OpenFile.open(CaseFile.of(caseId, line), whole.seal()),
                line.stream()
                        .map(entry -> OpenEntry.open(entry, new Opening(whole.seal(), caseId)))
                        .toList());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(DossierFile.PAPER, paper.pdf(content, programme, line, new Opening(whole.seal(), caseId)));
        files.put(DossierFile.CONTENT, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        files.put(DossierFile.SCHEMA, schema());
        files.put(
                DossierFile.PROOFS,
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(DossierProofs.of(proofs.under(
                                caseId, line.stream().map(Entry::sequence).toList()))));
        return DossierFile.write(caseId, copy, files, proofs.log().notary()::sign);
    }

    /** What a dossier made now is to be called. */
    public String name(String caseId) {
        return "dossier-%s-%s.zip".formatted(caseId.substring(0, 8), LocalDate.now(clock));
    }

    private Programme programme(CaseFile file) {
        Intake intake = Objects.requireNonNull(file.intake());
        return programmes.find(intake.programme(), intake.programmeVersion()).orElseThrow();
    }

    private static byte[] schema() {
        try (InputStream in = Objects.requireNonNull(Dossiers.class.getResourceAsStream("/dossier.schema.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
