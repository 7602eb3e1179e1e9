package nl.gezinslijn.standalone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import nl.gezinslijn.command.imports.Spool;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.runtime.wiring.CommandSide;
import nl.gezinslijn.standalone.imports.SealedSpool;
import nl.gezinslijn.standalone.imports.SqliteImportLedger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Imports of old registers: ledger and files. */
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

    /** There is no other. */
    @Bean
    CommandSide.Turn commandTurn() {
        return work -> true;
    }
}
