@NullMarked
package nl.gezinslijn.query.figures;

import org.jspecify.annotations.NullMarked;
