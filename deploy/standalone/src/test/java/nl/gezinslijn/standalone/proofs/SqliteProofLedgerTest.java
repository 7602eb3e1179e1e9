package nl.gezinslijn.standalone.proofs;

import java.nio.file.Path;
import nl.gezinslijn.query.proof.LedgerSuite;
import nl.gezinslijn.query.proof.ProofLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteProofLedgerTest extends LedgerSuite {

    @TempDir
    Path folder;

    private SqliteProofLedger ledger;

    @BeforeEach
    void open() {
        ledger = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    protected ProofLedger ledger() {
        return ledger;
    }
}
