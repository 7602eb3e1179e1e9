package nl.gezinslijn.query.proof;

class MemoryLedgerTest extends LedgerSuite {

    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    protected ProofLedger ledger() {
        return ledger;
    }
}
