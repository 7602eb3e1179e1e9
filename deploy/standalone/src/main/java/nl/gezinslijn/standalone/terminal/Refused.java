package nl.gezinslijn.standalone.terminal;

import java.util.List;

/** The service said no. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** What this command finds by itself that the service would say. */
    Refused(String title, String... details) {
        this(new Problem(0, title, List.of(details)));
    }

    Problem problem() {
        return problem;
    }
}
