package nl.gezinslijn.runtime.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.Tile;
import nl.gezinslijn.proof.TreeHashes;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.Publisher;
import nl.gezinslijn.runtime.keys.Directories;

/**
 * A folder to be mirrored by others, laid out as C2SP tlog-tiles has it: {@code tile/…} with hashes, {@code checkpoint}
 * with the latest head; besides, every head as {@code checkpoints/<size>}. The head comes last, so that whoever sees it
 * sees all its tiles.
 */
public final class FolderPublisher implements Publisher {

    private final Path folder;

    public FolderPublisher(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "folder " + folder.toAbsolutePath();
    }

    @Override
    public void publish(Head head, TreeHashes hashes) throws IOException {
        Checkpoint checkpoint = head.checkpoint();
        long there = there();
        for (Tile tile : Tile.grown(Math.min(there, checkpoint.size()), checkpoint.size())) {
            Directories.replace(folder.resolve(tile.path()), bytes(tile, hashes));
        }
        byte[] note = head.note().toString().getBytes(UTF_8);
        Directories.replace(folder.resolve("checkpoints").resolve(Long.toString(checkpoint.size())), note);
        if (checkpoint.size() >= there) {
            Directories.replace(folder.resolve("checkpoint"), note);
        }
    }

    /** How much of the tree is in the folder, which somebody may have emptied. */
    private long there() throws IOException {
        Path latest = folder.resolve("checkpoint");
        return Files.exists(latest)
                ? Checkpoint.parse(Note.parse(Files.readAllBytes(latest)).text())
                        .size()
                : 0;
    }

    private static byte[] bytes(Tile tile, TreeHashes hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.width() * Hash.BYTES);
        for (Hash hash : hashes.read(tile.level(), tile.first(), tile.width())) {
            bytes.writeBytes(hash.bytes());
        }
        return bytes.toByteArray();
    }
}
