package nl.gezinslijn.casefile;

/** Where a case stands. */
public enum CaseState {
    /** aangemeld */
    REGISTERED,
    /** op de wachtlijst */
    WAITING,
    /** toegewezen aan een gezinscoach */
    ASSIGNED,
    /** in begeleiding */
    ACTIVE,
    /** opgeschort omdat het acuut onveilig is */
    ON_HOLD,
    /** in nazorg */
    AFTERCARE,
    /** afgesloten */
    CLOSED,
    /** afgewezen of ingetrokken */
    DECLINED
}
