/** What fell due is recorded, at start and then hourly. */
@NullMarked
package nl.gezinslijn.standalone.sweep;

import org.jspecify.annotations.NullMarked;
