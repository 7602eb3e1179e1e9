package nl.gezinslijn.query.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundle: files in a ZIP, {@code manifest.json} with the SHA-256 of each, and {@code manifest.sig}, a signed note
 * (C2SP signed-note) over the SHA-256 of the manifest.
 */
public final class DossierFile {

    public static final String CONTENT = "dossier.json";
    public static final String SCHEMA = "dossier.schema.json";
    public static final String PROOFS = "proofs.json";
    public static final String PAPER = "dossier.pdf";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    private static final long LONGEST = 256L << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private DossierFile() {}

    /**
     * What {@code manifest.json} says.
     *
     * @param files SHA-256 of each in hexadecimal, by name
     */
    public record Manifest(String kind, String caseId, Copy copy, SortedMap<String, String> files) {}

    /** @param sign signs a text */
    static byte[] write(String caseId, Copy copy, Map<String, byte[]> files, Function<String, Note> sign) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, Hash.sha256(bytes).toString()));
        byte[] manifest = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Manifest(DossierContent.SCHEMA, caseId, copy, hashes));
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(MANIFEST, manifest);
        all.put(SIGNATURE, sign.apply(signed(manifest)).toString().getBytes(UTF_8));
        return zipped(all);
    }

    private static String signed(byte[] manifest) {
        return DossierContent.SCHEMA + "\n" + Hash.sha256(manifest) + "\n";
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The files of a bundle that is whole, is signed with this key, and holds nothing that the manifest does not name.
     *
     * @throws NotGenuine when it is not
     */
    public static Map<String, byte[]> open(byte[] bundle, VerifierKey key) {
        Map<String, byte[]> files = unzipped(bundle);
        byte[] written = taken(files, MANIFEST);
        try {
            Note note = Note.parse(taken(files, SIGNATURE));
            if (!note.signedBy(key) || !note.text().equals(signed(written))) {
                throw new NotGenuine("the manifest was not signed with that key, or is not as it was signed");
            }
            Manifest manifest = JSON.readValue(written, Manifest.class);
            for (String name : files.keySet()) {
                if (!manifest.files().containsKey(name)) {
                    throw new NotGenuine(name + " was put in: the manifest does not name it");
                }
            }
            manifest.files().forEach((name, hash) -> {
                byte[] file = files.get(name);
                if (file == null) {
                    throw new NotGenuine(name + " was taken out: the manifest names it");
                }
                if (!Hash.sha256(file).toString().equals(hash)) {
                    throw new NotGenuine(name + " was changed");
                }
            });
            return files;
        } catch (IllegalArgumentException | JacksonException e) {
            throw new NotGenuine("the manifest is not one of a dossier");
        }
    }

    private static byte[] taken(Map<String, byte[]> files, String name) {
        byte[] file = files.remove(name);
        if (file == null) {
            throw new NotGenuine("there is no " + name + " in it");
        }
        return file;
    }

    private static Map<String, byte[]> unzipped(byte[] bundle) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = LONGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = zip.readNBytes((int) Math.min(Integer.MAX_VALUE, left + 1));
                left -= file.length;
                if (left < 0) {
                    throw new NotGenuine("it unpacks to more than any dossier");
                }
                if (files.put(entry.getName(), file) != null) {
                    throw new NotGenuine(entry.getName() + " is in it twice");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotGenuine("it is not a ZIP file, or a torn one");
        }
        return files;
    }

    /** Not a dossier as it was handed out; the message says what differs. */
    public static final class NotGenuine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotGenuine(String how) {
            super(how, null, false, false);
        }
    }
}
