/** What events are called. */
@NullMarked
package nl.gezinslijn.runtime.names;

import org.jspecify.annotations.NullMarked;
