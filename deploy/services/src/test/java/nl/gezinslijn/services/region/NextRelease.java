package nl.gezinslijn.services.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The release after this one, compiled from today's sources with what it changes: ContactHeld in a further revision
 * that today's program cannot read, the upcast to it, another fold for snapshots, and a version of the view of cases
 * one higher.
 */
final class NextRelease {

    private final Path classes;
    private final List<JavaFileObject> sources = new ArrayList<>();

    private NextRelease(Path classes) {
        this.classes = classes;
    }

    static NextRelease in(Path folder) throws IOException {
        NextRelease next = new NextRelease(Files.createDirectories(folder));
        next.change(
                "shared-events/src/main/java/nl/gezinslijn/event/WorkEvent.java",
                new Change("\"ContactHeld\", revision = 2", "\"ContactHeld\", revision = 3"),
                new Change(
                        "@Nullable String place,\n            int minutes,",
                        "@Nullable String place,\n            @com.fasterxml.jackson.annotation.JsonProperty(\"duration\")"
                                + " int minutes,"));
        next.change(
                "shared-events/src/main/java/nl/gezinslijn/event/Upcasts.java",
                new Change(
                        "Upcasts::kindAndPlace)),",
                        "Upcasts::kindAndPlace), new Step(\"`minutes` is called `duration`.\", Upcasts::duration)),"),
                new Change(
                        "    private static ObjectNode kindAndPlace(",
                        "    private static ObjectNode duration(ObjectNode contact) {\n"
                                + "        return contact.put(\"duration\", contact.remove(\"minutes\").intValue());\n"
                                + "    }\n\n    private static ObjectNode kindAndPlace("));
        next.change(
                "shared-events/src/main/java/nl/gezinslijn/casefile/CaseFile.java",
                new Change("FOLD_REVISION = \"3\"", "FOLD_REVISION = \"4\""));
        next.change(
                "case-query/src/main/java/nl/gezinslijn/query/casefile/CaseFiles.java",
                new Change("\"cases\",\n            4,", "\"cases\",\n            5,"));
        next.compile();
        return next;
    }

    /** The first generation of the view of cases that it builds. */
    String cases() {
        return "cases_v5";
    }

    String classPath() {
        return classes + File.pathSeparator + Region.classPath();
    }

    private record Change(String today, String next) {}

    private void change(String file, Change... changes) throws IOException {
        String source = Files.readString(Path.of("..", "..").resolve(file));
        for (Change each : changes) {
            assertThat(source).as("what the next release changes").containsOnlyOnce(each.today());
            source = source.replace(each.today(), each.next());
        }
        String changed = source;
        sources.add(
                new SimpleJavaFileObject(
                        URI.create("string:///" + file.substring(file.indexOf("nl/"))), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return changed;
                    }
                });
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-parameters", "-cp", Region.classPath(), "-d", classes.toString()),
                            null,
                            sources)
                    .call();
            assertThat(good).as(said.toString()).isTrue();
        }
    }
}
