package nl.gezinslijn.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNotesTest {

    /** The example in the documentation of the Go module in which the format began. */
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String SIGNED = TEXT
            + "\n\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final String LOG = "venray.example/gezinslijn/events";
    private static final NoteSigner SIGNER = new NoteSigner(LOG, pair());
    private static final Checkpoint HEAD =
            new Checkpoint(LOG, 21, GrownTree.of(21).root());

    @Test
    void the_published_note_is_signed_byte_for_byte() throws Exception {
        byte[] seed = Base64.getDecoder().decode(SECRET);
        KeyPair pair = new KeyPair(
                publicKey(VerifierKey.parse(VKEY)),
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new EdECPrivateKeySpec(
                                NamedParameterSpec.ED25519, Arrays.copyOfRange(seed, 1, seed.length))));
        NoteSigner signer = new NoteSigner("PeterNeumann", pair);

        assertThat(signer.key()).hasToString(VKEY);
        assertThat(signer.sign(TEXT)).hasToString(SIGNED);
        assertThat(Note.parse(SIGNED).signedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(Note.parse(SIGNED)).hasToString(SIGNED);
    }

    @Test
    void a_tree_head_is_three_lines_an_empty_one_and_a_signature() {
        Note note = SIGNER.sign(HEAD.text());

        assertThat(note.toString().lines())
                .hasSize(5)
                .startsWith(LOG, "21", HEAD.root().base64(), "")
                .last()
                .asString()
                .startsWith("\u2014 " + LOG + " ");
        assertThat(Checkpoint.open(Note.parse(note.toString()), SIGNER.key())).contains(HEAD);
    }

    @Test
    void the_line_of_a_witness_does_no_harm() {
        NoteSigner witness = new NoteSigner("rekenkamer.example/witness", pair());
        Note note = SIGNER.sign(HEAD.text());
        List<NoteSignature> both = new ArrayList<>(witness.sign(note.text()).signatures());
        both.addAll(note.signatures());
        Note cosigned = Note.parse(new Note(note.text(), both).toString());

        assertThat(Checkpoint.open(cosigned, SIGNER.key())).contains(HEAD);
        assertThat(cosigned.signedBy(witness.key())).isTrue();
    }

    @Test
    void an_altered_note_is_refused() {
        String note = SIGNER.sign(HEAD.text()).toString();

        assertThat(Checkpoint.open(Note.parse(note.replace("\n21\n", "\n20\n")), SIGNER.key()))
                .isEmpty();
        assertThat(Checkpoint.open(
                        Note.parse(note.replace(
                                HEAD.root().base64(), Merkle.empty().base64())),
                        SIGNER.key()))
                .isEmpty();
        assertThat(Checkpoint.open(
                        Note.parse(
                                note.replace(HEAD.root().base64(), HEAD.root().base64() + "\nmore")),
                        SIGNER.key()))
                .isEmpty();
    }

    @Test
    void the_signature_of_another_key_is_refused_also_under_the_same_name() {
        NoteSigner other = new NoteSigner(LOG, pair());
        Note forged = other.sign(HEAD.text());
        NoteSignature underTheId = new NoteSignature(
                LOG, SIGNER.key().id(), forged.signatures().getFirst().signature());

        assertThat(Checkpoint.open(forged, SIGNER.key())).isEmpty();
        assertThat(Checkpoint.open(new Note(forged.text(), List.of(underTheId)), SIGNER.key()))
                .isEmpty();
        assertThat(Checkpoint.open(
                        new Note(
                                forged.text(),
                                List.of(SIGNER.sign(HEAD.text()).signatures().getFirst(), underTheId)),
                        SIGNER.key()))
                .as("one good and one bad signature of the same key")
                .isEmpty();
    }

    @Test
    void the_head_of_another_log_is_refused() {
        Note note = SIGNER.sign(new Checkpoint("elsewhere.example/log", 21, HEAD.root()).text());

        assertThat(note.signedBy(SIGNER.key())).isTrue();
        assertThat(Checkpoint.open(note, SIGNER.key())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "no signature\n",
                "text\n\n",
                "text\n\nname AAAAAAAA\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name not-base64\n",
                "text\n\n\u2014 na+me AAAAAAAAAA==\n",
                "text\n\n\u2014 name AAAAAAAAAA==",
                "te\u0007xt\n\n\u2014 name AAAAAAAAAA==\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n1\n",
                "log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n1\n47DEQpj8HBSa\n",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
            })
    void what_is_no_tree_head_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumenn+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_no_key_is_refused(String written) {
        assertThatThrownBy(() -> VerifierKey.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EdECPublicKey publicKey(VerifierKey key) throws Exception {
        byte[] prefix = java.util.HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + 32);
        System.arraycopy(key.key(), 0, encoded, prefix.length, 32);
        return (EdECPublicKey)
                KeyFactory.getInstance("Ed25519").generatePublic(new java.security.spec.X509EncodedKeySpec(encoded));
    }
}
