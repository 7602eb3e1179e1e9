/** What fell due is recorded, at start and then hourly. */
@NullMarked
package nl.gezinslijn.runtime.sweep;

import org.jspecify.annotations.NullMarked;
