/** The thin shell: one case as an Axon aggregate. */
@NullMarked
package nl.gezinslijn.command.aggregate;

import org.jspecify.annotations.NullMarked;
