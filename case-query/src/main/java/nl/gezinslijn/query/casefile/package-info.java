/** The case file as a view: one document per case, and the row of it that reports and lists read. */
@NullMarked
package nl.gezinslijn.query.casefile;

import org.jspecify.annotations.NullMarked;
