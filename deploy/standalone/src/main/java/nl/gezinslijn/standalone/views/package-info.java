/** The database of the views inside this process: a MongoDB-wire server over one file. */
@NullMarked
package nl.gezinslijn.standalone.views;

import org.jspecify.annotations.NullMarked;
