package nl.gezinslijn.office;

/** Ids of the lines around cases, as the event store has them: what they are, and what they are about. */
public final class LineIds {

    private LineIds() {}

    public static String ofCoach(String account) {
        return "coach:" + account;
    }

    public static String ofFamily(String familyId) {
        return "family:" + familyId;
    }

    public static String ofOffice(String programme) {
        return "office:" + programme;
    }

    public static String ofInspection(String id) {
        return "inspection:" + id;
    }

    public static String ofTally(String programme) {
        return "tally:" + programme;
    }
}
