package nl.gezinslijn.standalone.imports;

import java.nio.file.Path;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.ImportLedgerSuite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteImportLedgerTest extends ImportLedgerSuite {

    @TempDir
    Path folder;

    private SqliteImportLedger ledger;

    @Override
    protected ImportLedger open() {
        close();
        ledger = new SqliteImportLedger(folder.resolve("imports.sqlite"));
        return ledger;
    }

    @AfterEach
    void close() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
