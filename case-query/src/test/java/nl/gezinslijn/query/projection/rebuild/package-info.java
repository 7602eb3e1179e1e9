@NullMarked
package nl.gezinslijn.query.projection.rebuild;

import org.jspecify.annotations.NullMarked;
