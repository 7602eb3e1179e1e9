/** The master key, what it wraps, and files that are whole or not there. */
@NullMarked
package nl.gezinslijn.runtime.keys;

import org.jspecify.annotations.NullMarked;
