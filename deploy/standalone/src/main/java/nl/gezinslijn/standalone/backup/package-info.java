/** A copy of a data folder that runs, and a data folder made from it. */
@NullMarked
package nl.gezinslijn.standalone.backup;

import org.jspecify.annotations.NullMarked;
