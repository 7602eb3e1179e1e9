package nl.gezinslijn.bench.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM, of the JDK that runs this one; ended when it is closed. */
public final class JavaProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Ten million events take minutes; one that hangs must end a run before somebody comes back to it. */
    private static final int PATIENCE_MINUTES = 30;

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        // whoever breaks this off leaves nothing running
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** @param arguments all that stands behind {@code java} */
    public static JavaProcess start(Path log, List<String> arguments) throws IOException {
        return start(log, Path.of(""), arguments);
    }

    /** The same in a folder. */
    public static JavaProcess start(Path log, Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new JavaProcess(process, log);
    }

    /** Starts a class of this program, whether it runs from its jar or from classes. */
    public static JavaProcess start(Path log, List<String> flags, Class<?> main, List<String> arguments)
            throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> all = new ArrayList<>(flags);
        all.add("--enable-native-access=ALL-UNNAMED");
        all.add("-Ddisable-axoniq-console-message=true");
        all.add("-Daxoniq.update-checker.disabled=true");
        if (path.endsWith("-app.jar")) {
            all.add("-Dloader.main=" + main.getName());
            all.addAll(List.of("-cp", path, "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            all.addAll(List.of("-cp", path, main.getName()));
        }
        all.addAll(arguments);
        return start(log, all);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Asks until it is answered with 200.
     *
     * @throws IllegalStateException when the process ends before, or it takes minutes
     */
    public void awaitAnswer(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!answers(request)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("no answer: see " + log);
            }
            Thread.sleep(2);
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What all cores together have spent on it until now. */
    public double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / (double) TimeUnit.SECONDS.toMillis(1);
    }

    /** Waits until it has ended by itself. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("it does not end: see " + log);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
