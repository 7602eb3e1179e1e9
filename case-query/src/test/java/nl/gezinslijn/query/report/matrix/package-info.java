@NullMarked
package nl.gezinslijn.query.report.matrix;

import org.jspecify.annotations.NullMarked;
