/** What the events of one case mean: the case file and the one fold that both sides use. */
@NullMarked
package nl.gezinslijn.casefile;

import org.jspecify.annotations.NullMarked;
