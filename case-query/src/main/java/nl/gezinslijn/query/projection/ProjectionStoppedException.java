package nl.gezinslijn.query.projection;

/** So many cases are parked that the fault must be the projection's, not theirs. */
public final class ProjectionStoppedException extends IllegalStateException {

    ProjectionStoppedException(String parking, int maxParked) {
        super("More than " + maxParked + " cases would be in " + parking + ": the projection stops");
    }
}
