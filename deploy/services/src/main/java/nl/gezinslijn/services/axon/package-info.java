/** The house on Axon Server: its events, and the way commands and questions travel between processes. */
@NullMarked
package nl.gezinslijn.services.axon;

import org.jspecify.annotations.NullMarked;
