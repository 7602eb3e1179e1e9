/** The steering matrix of a year: what the building blocks of the assignment are judged by (004 L810-L831). */
@NullMarked
package nl.gezinslijn.query.report.matrix;

import org.jspecify.annotations.NullMarked;
