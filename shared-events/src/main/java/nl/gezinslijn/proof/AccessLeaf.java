package nl.gezinslijn.proof;

/**
 * A line of the access log as a leaf. Who looked at what is there only as a hash, so that the leaf can be kept and
 * shown to who may see one case of a line that names many.
 *
 * @param number of the line, from 1
 * @param atMillis when it was asked, since 1970
 * @param content SHA-256 of what is stored of the line; see {@link #content}
 */
public record AccessLeaf(long number, long atMillis, Hash content) implements LogLeaf {

    static final String KIND = "gezinslijn/access/1";

    /**
     * What is hashed: the columns by which a line is found, and the line itself.
     *
     * @param command 1 for a command, 0 for a look
     * @param line as it is stored, JSON
     */
    public static Hash content(String account, long command, String line) {
        return Hash.sha256(LeafBytes.of("gezinslijn/access-line/1")
                .text(account)
                .number(command)
                .text(line)
                .toBytes());
    }

    @Override
    public String id() {
        return Long.toString(number);
    }

    @Override
    public byte[] bytes() {
        return LeafBytes.of(KIND).number(number).number(atMillis).hash(content).toBytes();
    }

    @Override
    public boolean isSameEntryAs(LogLeaf other) {
        return other instanceof AccessLeaf line && line.number == number;
    }

    /** @throws IllegalArgumentException when these are not the bytes of such a leaf */
    public static AccessLeaf parse(byte[] leaf) {
        LeafBytes.Reader in = new LeafBytes.Reader(leaf, KIND);
        AccessLeaf line = new AccessLeaf(
                LeafBytes.present(in.number()), LeafBytes.present(in.number()), Hash.of(LeafBytes.present(in.bytes())));
        in.end();
        return line;
    }
}
