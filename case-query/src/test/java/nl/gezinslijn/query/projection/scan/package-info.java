@NullMarked
package nl.gezinslijn.query.projection.scan;

import org.jspecify.annotations.NullMarked;
