package nl.gezinslijn.standalone.verify;

import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.InclusionProof;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.VerifierKey;
import nl.gezinslijn.query.dossier.Copy;
import nl.gezinslijn.query.dossier.DossierContent;
import nl.gezinslijn.query.dossier.DossierFile;
import nl.gezinslijn.query.dossier.DossierFile.NotGenuine;
import nl.gezinslijn.query.dossier.DossierProofs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a dossier against the key of who handed it out: nothing in it was changed, and each entry was stored. */
final class DossierCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DossierCheck() {}

    /**
     * A genuine dossier.
     *
     * @param entries how many, each an event under the head
     */
    record Genuine(String caseId, Copy copy, String madeAt, String madeBy, int entries, Checkpoint head) {}

    /** @throws NotGenuine which tells how it is not */
    static Genuine of(byte[] bundle, VerifierKey key) {
        Map<String, byte[]> files = DossierFile.open(bundle, key);
        try {
            JsonNode content = JSON.readTree(file(files, DossierFile.CONTENT));
            DossierProofs proofs = JSON.readValue(file(files, DossierFile.PROOFS), DossierProofs.class);
            if (!content.path("schema").asString("").equals(DossierContent.SCHEMA)) {
                throw new NotGenuine("it is a dossier of a kind that is not known here");
            }
            Checkpoint head = Checkpoint.open(Note.parse(proofs.checkpoint()), key)
                    .orElseThrow(() -> new NotGenuine("its tree head was not signed with that key"));
            String caseId = content.required("caseId").asString();
            Copy copy = Copy.valueOf(content.required("copy").asString());
            if (!content.path("file").path("caseId").asString("").equals(caseId)) {
                throw new NotGenuine("its case file is of another case");
            }
            return new Genuine(
                    caseId,
                    copy,
                    content.required("madeAt").asString(),
                    content.required("madeBy").asString(),
                    entries(caseId, copy, content.required("timeline"), proofs.events(), head),
                    head);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new NotGenuine("a file in it is not what it should be");
        }
    }

    private static int entries(
            String caseId, Copy copy, JsonNode timeline, List<DossierProofs.Proof> proofs, Checkpoint head) {
        if (timeline.isEmpty() || timeline.size() != proofs.size()) {
            throw new NotGenuine("it has %d entries and %d proofs".formatted(timeline.size(), proofs.size()));
        }
        Iterator<DossierProofs.Proof> proving = proofs.iterator();
        long before = -1;
        for (JsonNode entry : timeline) {
            long sequence = entry.required("sequence").asLong();
            if (copy == Copy.FULL ? sequence != before + 1 : sequence <= before) {
                throw new NotGenuine("entry " + (before + 1) + " is missing, or out of order");
            }
            prove(caseId, sequence, entry.required("event").asString(), proving.next(), head);
            before = sequence;
        }
        return timeline.size();
    }

    private static void prove(String caseId, long sequence, String name, DossierProofs.Proof proof, Checkpoint head) {
        EventLeaf leaf = EventLeaf.parse(Base64.getDecoder().decode(proof.leaf()));
        boolean same = caseId.equals(leaf.aggregateId())
                && Objects.equals(leaf.sequence(), sequence)
                && leaf.name().equals(name);
        boolean stored = new InclusionProof(
                        proof.index(),
                        head.size(),
                        proof.hashes().stream().map(Hash::parseBase64).toList())
                .proves(leaf.hash(), head.root());
        if (!same || !stored) {
            throw new NotGenuine("entry " + sequence + " (" + name + ") is not under the tree head");
        }
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new NotGenuine("there is no " + name + " in it");
        }
        return file;
    }
}
