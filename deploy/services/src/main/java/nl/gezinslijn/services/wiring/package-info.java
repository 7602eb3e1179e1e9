/** How the services are put together. */
@NullMarked
package nl.gezinslijn.services.wiring;

import org.jspecify.annotations.NullMarked;
