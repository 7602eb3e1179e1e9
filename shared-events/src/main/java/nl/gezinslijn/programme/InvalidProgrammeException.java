package nl.gezinslijn.programme;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** One or more programmes cannot be used. The message has a line for each fault, of every file. */
public final class InvalidProgrammeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<Fault> faults;

    public InvalidProgrammeException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
