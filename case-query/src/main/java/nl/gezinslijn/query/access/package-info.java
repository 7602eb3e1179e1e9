/** Who may read what. */
@NullMarked
package nl.gezinslijn.query.access;

import org.jspecify.annotations.NullMarked;
