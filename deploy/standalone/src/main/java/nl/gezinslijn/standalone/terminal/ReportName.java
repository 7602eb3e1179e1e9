package nl.gezinslijn.standalone.terminal;

/** The reports of the service, and what time each is about. */
enum ReportName {
    CASELOAD(About.A_DAY),
    WAITING_LIST(About.A_DAY),
    OPEN_CASES(About.A_DAY),
    LEAD_TIMES(About.A_PERIOD),
    EXTENSIONS(About.A_PERIOD),
    ESCALATIONS(About.A_PERIOD),
    CAPACITY(About.A_PERIOD),
    FLOW(About.A_YEAR),
    STEERING_MATRIX(About.A_YEAR),
    /** Not a table of its own: what is due, case by case. */
    WORKLIST(About.A_DAY);

    /** What of time a report is asked about, and by which options. */
    enum About {
        A_DAY("--on"),
        A_PERIOD("--from and --to"),
        A_YEAR("--year");

        private final String options;

        About(String options) {
            this.options = options;
        }

        String options() {
            return options;
        }
    }

    private final About about;

    ReportName(About about) {
        this.about = about;
    }

    About about() {
        return about;
    }

    boolean isTable() {
        return this != WORKLIST;
    }

    String path() {
        return "/v1/reports/" + this;
    }

    /** As {@code lead-times}, in addresses and on the command line. */
    @Override
    public String toString() {
        return Typed.typed(this);
    }
}
