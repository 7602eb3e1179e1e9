/** The file key vault: a key per person and per case, wrapped by one master key. */
@NullMarked
package nl.gezinslijn.standalone.keys;

import org.jspecify.annotations.NullMarked;
