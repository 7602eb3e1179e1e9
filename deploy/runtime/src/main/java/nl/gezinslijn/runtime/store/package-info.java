/** Events as they lie in a store, whichever it is. */
@NullMarked
package nl.gezinslijn.runtime.store;

import org.jspecify.annotations.NullMarked;
