/** Erasures are carried through, whatever comes between. */
@NullMarked
package nl.gezinslijn.runtime.erasure;

import org.jspecify.annotations.NullMarked;
