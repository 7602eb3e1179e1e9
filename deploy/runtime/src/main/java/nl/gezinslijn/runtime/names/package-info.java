/** Names and revisions under which events and snapshots are stored. */
@NullMarked
package nl.gezinslijn.runtime.names;

import org.jspecify.annotations.NullMarked;
