@NullMarked
package nl.gezinslijn.query.inspection;

import org.jspecify.annotations.NullMarked;
