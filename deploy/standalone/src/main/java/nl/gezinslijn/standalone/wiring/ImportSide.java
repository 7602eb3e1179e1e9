package nl.gezinslijn.standalone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.ImportRunner;
import nl.gezinslijn.command.imports.Imports;
import nl.gezinslijn.command.imports.RegisterDesk;
import nl.gezinslijn.command.imports.Spool;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.standalone.imports.SealedSpool;
import nl.gezinslijn.standalone.imports.SqliteImportLedger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Imports of old registers: ledger, files, and who carries them out. */
@Configuration(proxyBeanMethods = false)
class ImportSide {

    @Bean(destroyMethod = "close")
    SqliteImportLedger importLedger(@Value("${gezinslijn.data}") Path data) {
        return new SqliteImportLedger(data.resolve("imports.sqlite"));
    }

    @Bean
    Spool importSpool(
            @Value("${gezinslijn.data}") Path data,
            KeyVault vault,
            @Value("${gezinslijn.imports.most:1GB}") DataSize most)
            throws IOException {
        return new SealedSpool(data.resolve("imports"), vault, most.toBytes());
    }

    @Bean(initMethod = "tidy", destroyMethod = "close")
    ImportRunner importRunner(ImportLedger ledger, Spool spool, Importer importer, Clock clock) {
        return new ImportRunner(ledger, spool, RegisterDesk.of(importer), clock);
    }

    @Bean
    Imports imports(ImportLedger ledger, Spool spool, ImportRunner runner, Clock clock) {
        return new Imports(ledger, spool, runner, clock);
    }

    /** Once all is wired and the demo has played in. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> importsGoOn(ImportRunner runner) {
        return ready -> runner.start();
    }
}
