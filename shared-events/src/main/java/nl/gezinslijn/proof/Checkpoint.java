package nl.gezinslijn.proof;

import java.util.List;
import java.util.Optional;

/**
 * The head of a tree (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param size how many leaves
 * @param extensions further lines, of which nothing is known here
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("a tree head has an origin, a size and no empty line");
        }
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.indexOf('\n') < 0;
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** @throws IllegalArgumentException when it is not the text of a tree head */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() <= LINES || !lines.getLast().isEmpty() || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("a tree head is an origin, a size and a root, a line each");
        }
        return new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                Hash.parseBase64(lines.get(2)),
                lines.subList(LINES, lines.size() - 1));
    }

    /** The head in a note, when this key signed it for the log of its name. */
    public static Optional<Checkpoint> open(Note note, VerifierKey key) {
        if (!note.signedBy(key)) {
            return Optional.empty();
        }
        Checkpoint head = parse(note.text());
        return head.origin().equals(key.name()) ? Optional.of(head) : Optional.empty();
    }

    public String text() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
