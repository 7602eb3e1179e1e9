package nl.gezinslijn.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the demo's files, always the same. Run it after a change of the families, from {@code deploy/standalone}; the
 * test of the shipped files does so when called with {@code -Ddemo.write}.
 */
public final class DemoRegisters {

    static final Path FOLDER = Path.of("src/main/resources/demo");

    private DemoRegisters() {}

    public static void main(String[] args) throws IOException {
        write(files(), args.length == 0 ? FOLDER : Path.of(args[0]));
    }

    static void write(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Each file's text by its name. */
    static Map<String, String> files() {
        return new TreeMap<>(Map.of(
                DrentheRegister.NAME + ".ndjson",
                RegisterFile.write(DrentheRegister.NAME, DrentheRegister.lines()),
                DelftRegister.NAME + ".ndjson",
                RegisterFile.write(DelftRegister.NAME, DelftRegister.lines()),
                VenrayRegister.NAME + ".ndjson",
                RegisterFile.write(VenrayRegister.NAME, VenrayRegister.lines()),
                "accounts.ndjson",
                RegisterFile.ndjson(DemoAccounts.all())));
    }
}
