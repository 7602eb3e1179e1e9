/** Services as processes of their own behind a gateway, on a real Axon Server and a real MongoDB. */
@NullMarked
package nl.gezinslijn.services.region;

import org.jspecify.annotations.NullMarked;
