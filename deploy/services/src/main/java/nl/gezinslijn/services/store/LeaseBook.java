package nl.gezinslijn.services.store;

import java.time.Duration;

/** Where leases are written down, with one clock for all. */
interface LeaseBook {

    /** Takes a lease that is free or has ended, or prolongs one's own; answers whether it is the holder's now. */
    boolean take(String name, String holder, Duration term);

    /** Another's stays as it is. */
    void giveBack(String name, String holder);
}
