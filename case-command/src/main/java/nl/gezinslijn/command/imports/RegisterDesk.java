package nl.gezinslijn.command.imports;

import nl.gezinslijn.command.api.ImportLine;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.command.api.ProblemException;

/** Where lines are read and carried out: the same rules as for entries of today. */
public interface RegisterDesk {

    /** @throws ProblemException when the line is not well-formed */
    ImportLine read(String line);

    /** @throws ProblemException when the line was not carried out */
    void enter(ImportLine line);

    static RegisterDesk of(Importer importer) {
        return new RegisterDesk() {
            @Override
            public ImportLine read(String line) {
                return importer.read(line);
            }

            @Override
            public void enter(ImportLine line) {
                importer.enter(line);
            }
        };
    }
}
