/** Programmes (aanpakken) as data: terms, ladders, code lists and roles that differ per municipality. */
@NullMarked
package nl.gezinslijn.programme;

import org.jspecify.annotations.NullMarked;
