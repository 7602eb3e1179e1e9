package nl.gezinslijn.command.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.command.imports.RegisterImport.Content;

/** Files that are forgotten when the test ends. */
final class InMemorySpool implements Spool {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    Set<String> names() {
        return Set.copyOf(files.keySet());
    }

    @Override
    public Content take(InputStream upload) throws IOException {
        String name = UUID.randomUUID().toString();
        byte[] bytes = upload.readAllBytes();
        files.put(name, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Content(
                name,
                Integer.toHexString(text.hashCode()),
                bytes.length,
                text.lines().count());
    }

    @Override
    public InputStream open(String name, long offset) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new NoSuchFileException(name);
        }
        return new ByteArrayInputStream(bytes, (int) offset, (int) (bytes.length - offset));
    }

    @Override
    public void erase(String name) {
        files.remove(name);
    }

    @Override
    public void retain(Set<String> names) {
        files.keySet().retainAll(names);
    }
}
