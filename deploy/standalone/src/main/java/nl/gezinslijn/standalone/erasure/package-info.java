/** Erasures are carried through, whatever comes between. */
@NullMarked
package nl.gezinslijn.standalone.erasure;

import org.jspecify.annotations.NullMarked;
