/** On an Axon Server. */
@NullMarked
package nl.gezinslijn.services.axon;

import org.jspecify.annotations.NullMarked;
