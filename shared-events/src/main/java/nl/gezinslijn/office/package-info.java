/** What the events outside cases mean: coaches, families and a programme's office. Pure, as the fold of a case. */
@NullMarked
package nl.gezinslijn.office;

import org.jspecify.annotations.NullMarked;
