package nl.gezinslijn.standalone.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Every report of a programme and a period, as files that belong together. */
@Command(
        name = "export",
        header = "Writes every report of a programme and a period into a folder.",
        description = {
            "",
            "Each report as CSV, lead times also by everything that sets them apart, the steering matrix also as a"
                    + " workbook. All as it was known at one instant, so that they agree with each other. Reports of a"
                    + " day are of the last day; those of a year of each accounting year that begins in a year of the"
                    + " period. index.json states of each file its report, parameters, instant, rows and SHA-256.",
            "",
            "The folder is there when all of it is there, and not before.",
            "",
            "Example:",
            "  gezinslijn export --programme ourtown-2026 --from 2023-01-01 --to 2023-12-31 --out ourtown-2025",
            ""
        },
        footer = "")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Connection connection;

    @Option(names = "--programme", paramLabel = "ID", required = true, description = "as ourtown-2026")
    private String programme;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "first day of the period")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "last day, not in the future")
    private LocalDate to;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "leave out what was recorded later; now when left out")
    private @Nullable Instant knownAt;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "a folder that is not there yet")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Files.exists(out)) {
            throw new ParameterException(command.commandLine(), "--out is there already; nothing was touched");
        }
        if (from.isAfter(to)) {
            throw new ParameterException(command.commandLine(), "--from is after --to");
        }
        ServiceClient service = connection.open();
        Instant instant = knownAt == null ? service.now() : knownAt;
        List<Export.File> files = new Export(programme, from, to, instant).files();
        var err = command.commandLine().getErr();
        Export.Index index = new Export.Index(programme, from, to, instant);
        try (Meter meter =
                Meter.of("Exporting (files)", Surroundings.of(command).terminal(), err)) {
            Whole.folder(out, folder -> {
                int done = 0;
                for (Export.File file : files) {
                    meter.at(done++, files.size(), file.name());
                    byte[] content =
                            service.bytes(file.report().path(), file.format().mediaType());
                    Files.write(folder.resolve(file.name()), content);
                    index.add(file, content);
                }
                Files.write(folder.resolve("index.json"), index.json());
                meter.at(files.size(), files.size(), "");
            });
        }
        err.println(files.size() + " files and their index are in " + out + ", as known at " + instant + ".");
        err.flush();
        return Gezinslijn.DONE;
    }
}
