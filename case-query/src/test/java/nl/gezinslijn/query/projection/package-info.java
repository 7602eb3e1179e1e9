@NullMarked
package nl.gezinslijn.query.projection;

import org.jspecify.annotations.NullMarked;
